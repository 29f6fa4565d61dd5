package io.github.corsaudit;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/** The user's choice of files. A glob without a slash is for file names in any folder. */
final class PathFilter {
  private final List<PathMatcher> includes;
  private final List<PathMatcher> excludes;

  PathFilter(List<String> includes, List<String> excludes) {
    this.includes = includes.stream().map(PathFilter::matcher).toList();
    this.excludes = excludes.stream().map(PathFilter::matcher).toList();
  }

  private static PathMatcher matcher(String glob) {
    String anywhere = glob.indexOf('/') < 0 ? "{" + glob + ",**/" + glob + "}" : glob;
    try {
      return FileSystems.getDefault().getPathMatcher("glob:" + anywhere);
    } catch (PatternSyntaxException e) {
      throw new RequestException("'" + glob + "' is no glob: " + e.getDescription());
    }
  }

  boolean wants(String path) {
    Path asPath = Path.of(path);
    return (includes.isEmpty() || includes.stream().anyMatch(m -> m.matches(asPath)))
        && excludes.stream().noneMatch(m -> m.matches(asPath));
  }
}
