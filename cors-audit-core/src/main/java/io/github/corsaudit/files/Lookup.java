package io.github.corsaudit.files;

import io.github.corsaudit.read.SourceText;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Opens files that audited files refer to, inside the folders of the audit alone: a configuration
 * file from a stranger must not make us read {@code /etc/shadow}.
 */
public final class Lookup {
  private final PathNames names;
  private final List<Path> folders;
  private final Map<Path, Optional<SourceText>> known = new ConcurrentHashMap<>();

  Lookup(PathNames names, List<Path> folders, List<SourceText> read) {
    this.names = names;
    this.folders = List.copyOf(folders);
    read.forEach(text -> known.put(names.path(text.path()), Optional.of(text)));
  }

  /** Returns the same with a text that lies in no file. */
  Lookup with(SourceText text) {
    Lookup more = new Lookup(names, folders, List.of(text));
    known.forEach(more.known::putIfAbsent);
    return more;
  }

  Optional<SourceText> text(String name) {
    return inside(name).flatMap(path -> known.computeIfAbsent(path, this::open));
  }

  private Optional<Path> inside(String name) {
    try {
      Path path = names.path(name);
      return Optional.of(path)
          .filter(p -> known.containsKey(p) || folders.stream().anyMatch(p::startsWith));
    } catch (java.nio.file.InvalidPathException e) {
      return Optional.empty();
    }
  }

  private Optional<SourceText> open(Path path) {
    try {
      if (!Files.isRegularFile(path) || Files.size(path) > Content.LIMIT || leadsOut(path)) {
        return Optional.empty();
      }
      Content content = Content.read(path);
      return content.binary()
          ? Optional.empty()
          : Optional.of(new SourceText(names.name(path), content.text().text()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private boolean leadsOut(Path path) throws IOException {
    Path real = path.toRealPath();
    for (Path folder : folders) {
      if (real.startsWith(folder.toRealPath())) {
        return false;
      }
    }
    return true;
  }

  List<String> glob(String glob) {
    List<Path> found = new ArrayList<>(List.of(Path.of("")));
    for (String segment : glob.split("/", -1)) {
      found = found.stream().flatMap(at -> step(at, segment).stream()).toList();
    }
    return found.stream()
        .filter(path -> inside(path.toString()).filter(Files::isRegularFile).isPresent())
        .map(path -> path.toString().replace('\\', '/'))
        .sorted()
        .toList();
  }

  private List<Path> step(Path at, String segment) {
    if (segment.isEmpty()) {
      return List.of(at.toString().isEmpty() ? Path.of("/") : at);
    }
    if (segment.indexOf('*') < 0 && segment.indexOf('?') < 0) {
      return List.of(at.resolve(segment));
    }
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> entries =
        Files.newDirectoryStream(names.path(at.toString()), segment.replace("[", "\\["))) {
      entries.forEach(entry -> found.add(at.resolve(entry.getFileName())));
    } catch (IOException | java.util.regex.PatternSyntaxException e) {
      return List.of();
    }
    return found;
  }
}
