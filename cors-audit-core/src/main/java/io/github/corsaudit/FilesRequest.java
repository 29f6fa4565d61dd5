package io.github.corsaudit;

import io.github.corsaudit.read.SourceText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Which files to audit.
 *
 * @param workingDirectory what paths are relative to, in requests and in reports
 * @param paths files and folders
 * @param text a text that lies in no file
 * @param includes globs; where there are any, only files that match one are audited
 * @param excludes globs of files to leave out
 */
public record FilesRequest(
    Path workingDirectory,
    List<Path> paths,
    Optional<SourceText> text,
    List<String> includes,
    List<String> excludes) {
  /** Makes the lists unchangeable. */
  public FilesRequest {
    paths = List.copyOf(paths);
    includes = List.copyOf(includes);
    excludes = List.copyOf(excludes);
  }

  /** Returns a request for all files under some paths. */
  public static FilesRequest of(Path workingDirectory, List<Path> paths) {
    return new FilesRequest(workingDirectory, paths, Optional.empty(), List.of(), List.of());
  }

  /** Returns this request with globs. */
  public FilesRequest filtered(List<String> including, List<String> excluding) {
    return new FilesRequest(workingDirectory, paths, text, including, excluding);
  }

  /** Returns this request with a text that lies in no file, under a name that says what it is. */
  public FilesRequest withText(String name, String content) {
    return new FilesRequest(
        workingDirectory, paths, Optional.of(new SourceText(name, content)), includes, excludes);
  }
}
