package io.github.corsaudit.files;

import io.github.corsaudit.model.Problem;
import io.github.corsaudit.read.SourceText;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One walk over the roots of an audit. Used once. */
final class FileWalk {
  private final PathNames names;
  private final FileTree.Selection selection;
  private final List<SourceText> texts = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<Path> folders = new ArrayList<>();
  private final Set<Path> seen = new HashSet<>();
  private int met;
  private int scanned;
  private int skipped;

  FileWalk(PathNames names, FileTree.Selection selection) {
    this.names = names;
    this.selection = selection;
  }

  FileTree walk(List<Path> roots) {
    roots.forEach(this::root);
    texts.sort((one, other) -> one.path().compareTo(other.path()));
    problems.sort((one, other) -> one.where().compareTo(other.where()));
    return new FileTree(texts, problems, met, scanned, skipped, new Lookup(names, folders, texts));
  }

  private void root(Path root) {
    Path path = names.path(root.toString());
    try {
      if (Files.isDirectory(path)) {
        folders.add(path);
        Files.walkFileTree(path, new Visitor(path, Ignores.above(path)));
      } else {
        // A file that the user names is audited wherever it lies.
        Path folder = path.getParent();
        folders.add(folder == null ? path : folder);
        if (!Files.readAttributes(path, BasicFileAttributes.class).isRegularFile()) {
          throw new FileSystemException(path.toString(), null, "it is no regular file");
        }
        met++;
        look(path);
      }
    } catch (IOException e) {
      problem(Problem.Kind.UNREADABLE, path, reason(e));
    }
  }

  private void look(Path path) {
    String name = names.name(path);
    if (!selection.accepts().test(name) || !selection.filter().test(name) || !seen.add(path)) {
      return;
    }
    try {
      scanned++;
      take(path, name, Content.read(path));
    } catch (IOException e) {
      problem(Problem.Kind.UNREADABLE, path, reason(e));
    }
  }

  private void take(Path path, String name, Content content) {
    if (content.binary() || !(content.relevant() || names(path))) {
      skipped += content.binary() ? 1 : 0;
      return;
    }
    if (content.tooLarge()) {
      String limit = "is larger than " + (Content.LIMIT >> 20) + " MB";
      problem(Problem.Kind.UNREADABLE, path, limit + ": split it, or leave it out with --exclude");
      return;
    }
    Content.Text text = content.text();
    texts.add(new SourceText(name, text.text()));
    if (text.guessed()) {
      problem(
          Problem.Kind.SKIPPED,
          path,
          "is not UTF-8: it was read as Latin-1, which leaves letters outside ASCII uncertain; save"
              + " it as UTF-8");
    }
  }

  private static boolean names(Path path) {
    return path.getFileName().toString().contains("cors");
  }

  private void problem(Problem.Kind kind, Path path, String what) {
    String name = names.name(path);
    problems.add(Problem.with(kind, name.isEmpty() ? "." : name, what));
  }

  private static String reason(IOException e) {
    if (e instanceof java.nio.file.NoSuchFileException) {
      return "does not exist: check the path";
    }
    if (e instanceof java.nio.file.AccessDeniedException) {
      return "may not be read: check its permissions";
    }
    String detail = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    return "cannot be read" + (detail == null ? "" : ": " + detail);
  }

  /** Walks one folder, keeping the ignore files of the folders it is in. */
  private final class Visitor extends SimpleFileVisitor<Path> {
    private final Path root;
    private final Ignores ignores;

    Visitor(Path root, Ignores ignores) {
      this.root = root;
      this.ignores = ignores;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (!folder.equals(root) && leftOut(folder)) {
        skipped++;
        return FileVisitResult.SKIP_SUBTREE;
      }
      ignores.enter(folder);
      return FileVisitResult.CONTINUE;
    }

    private boolean leftOut(Path folder) {
      return LeftOut.folder(folder.getFileName().toString())
          || Files.exists(folder.resolve("pyvenv.cfg"), LinkOption.NOFOLLOW_LINKS)
          || ignores.ignored(folder, true);
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
      ignores.leave();
      if (failure != null) {
        problem(Problem.Kind.UNREADABLE, folder, reason(failure));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      met += attributes.isRegularFile() ? 1 : 0;
      if (attributes.isSymbolicLink()) {
        link(file);
      } else if (attributes.isRegularFile() && selection.accepts().test(names.name(file))) {
        lookUnlessLeftOut(file);
      }
      return FileVisitResult.CONTINUE;
    }

    private void lookUnlessLeftOut(Path file) {
      if (LeftOut.file(file.getFileName().toString()) || ignores.ignored(file, false)) {
        skipped++;
      } else {
        look(file);
      }
    }

    /**
     * A link to a file is read unless the file is met anyway; links to folders are not followed.
     */
    private void link(Path link) {
      try {
        Path target = link.toRealPath();
        if (link.startsWith(target)) {
          problem(Problem.Kind.SKIPPED, link, "is a link back to a folder above it: not followed");
        } else if (Files.isDirectory(target)) {
          skipped++;
        } else if (!target.startsWith(root)) {
          lookUnlessLeftOut(link);
        }
      } catch (IOException e) {
        problem(Problem.Kind.SKIPPED, link, "is a link that leads nowhere or to itself: mend it");
      }
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      if (Files.isDirectory(file) || selection.accepts().test(names.name(file))) {
        problem(Problem.Kind.UNREADABLE, file, reason(failure));
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
