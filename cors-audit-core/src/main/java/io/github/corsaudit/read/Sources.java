package io.github.corsaudit.read;

import java.util.List;
import java.util.Optional;

/**
 * The files a reader is given: those of one audit that it said it reads, and a way to look up
 * others that they refer to. All paths are relative to the working directory, with {@code /}.
 */
public interface Sources {

  /** Returns the candidate files, sorted by path. */
  List<SourceText> candidates();

  /** Returns any file of the audited tree, or empty if there is none or it cannot be read. */
  Optional<SourceText> lookup(String path);

  /**
   * Returns the paths of the files that a glob matches, sorted.
   *
   * @param glob a path in which {@code *} and {@code ?} stand for characters other than {@code /}
   */
  List<String> glob(String glob);

  /** Returns what is known of how the system runs, beyond its files; by default nothing. */
  default Deployment deployment() {
    return Deployment.unknown();
  }
}
