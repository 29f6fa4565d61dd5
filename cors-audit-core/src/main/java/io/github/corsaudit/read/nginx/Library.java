package io.github.corsaudit.read.nginx;

import io.github.corsaudit.read.SourceText;
import io.github.corsaudit.read.Sources;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files of one audit, each parsed once. */
final class Library {
  private final Sources sources;
  private final Map<String, Optional<Parsed>> parsed = new HashMap<>();

  /** Starts with the files of an audit. */
  Library(Sources sources) {
    this.sources = sources;
    for (SourceText candidate : sources.candidates()) {
      if (NginxText.is(candidate.content())) {
        parsed.put(candidate.path(), Optional.of(Parser.parse(candidate)));
      }
    }
  }

  /** Returns a file's tree; empty if there is no such file. */
  Optional<Parsed> file(String path) {
    return parsed.computeIfAbsent(path, p -> sources.lookup(p).map(Parser::parse));
  }

  /**
   * Returns the files that an {@code include} means, sorted; nothing if there are none. Files are
   * rarely audited where nginx is installed, so that the path's end is looked for in the folders
   * around the file as well.
   *
   * @param from the file at the top, to whose folder includes are relative
   */
  List<String> included(String include, String from) {
    boolean glob = include.indexOf('*') >= 0 || include.indexOf('?') >= 0;
    for (String ending : Folder.endings(include)) {
      boolean tooWide = glob && ending.indexOf('/') < 0 && include.indexOf('/') >= 0;
      for (String folder : tooWide ? List.<String>of() : Folder.around(from)) {
        List<String> found =
            Folder.within(folder, ending)
                .map(p -> glob ? sources.glob(p) : exactly(p))
                .orElse(List.of());
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  private List<String> exactly(String path) {
    return file(path).isPresent() ? List.of(path) : List.of();
  }
}
