package io.github.corsaudit.files;

import io.github.corsaudit.model.Problem;
import io.github.corsaudit.read.SourceText;
import io.github.corsaudit.read.Sources;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The files of one audit: what was found under its paths, decoded, each read at most once.
 *
 * @param texts the files that speak of CORS and that some reader takes, sorted by path
 * @param problems the files that should have been looked at but could not be
 * @param met how many files lie under the roots, those looked at and those not
 * @param scanned how many files' content was looked at
 * @param skipped how many files and folders were left out for where or what they are
 * @param lookup finds further files that these refer to
 */
public record FileTree(
    List<SourceText> texts,
    List<Problem> problems,
    int met,
    int scanned,
    int skipped,
    Lookup lookup) {
  /** Makes the lists unchangeable. */
  public FileTree {
    texts = List.copyOf(texts);
    problems = List.copyOf(problems);
  }

  /**
   * Finds the files of an audit.
   *
   * @param workingDirectory what paths in reports are relative to
   * @param roots the files and folders to audit
   * @param selection which files to look at
   */
  public static FileTree find(Path workingDirectory, List<Path> roots, Selection selection) {
    return new FileWalk(new PathNames(workingDirectory), selection).walk(roots);
  }

  /** Returns this tree with a text that lies in no file. */
  public FileTree with(SourceText text) {
    List<SourceText> all =
        Stream.concat(texts.stream(), Stream.of(text))
            .sorted(Comparator.comparing(SourceText::path))
            .toList();
    return new FileTree(all, problems, met + 1, scanned + 1, skipped, lookup.with(text));
  }

  /** Returns the part of this tree that one reader takes. */
  public Sources sourcesFor(Predicate<String> accepts) {
    List<SourceText> accepted = texts.stream().filter(t -> accepts.test(t.path())).toList();
    return new Sources() {
      @Override
      public List<SourceText> candidates() {
        return accepted;
      }

      @Override
      public Optional<SourceText> lookup(String path) {
        return lookup.text(path);
      }

      @Override
      public List<String> glob(String glob) {
        return lookup.glob(glob);
      }
    };
  }

  /**
   * Which of the files under the roots are looked at.
   *
   * @param accepts whether any reader takes a file of this path
   * @param filter whether the user wants a file of this path
   */
  public record Selection(Predicate<String> accepts, Predicate<String> filter) {}
}
