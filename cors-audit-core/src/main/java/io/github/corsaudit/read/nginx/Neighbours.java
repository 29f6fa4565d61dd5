package io.github.corsaudit.read.nginx;

import io.github.corsaudit.read.SourceText;
import io.github.corsaudit.read.Sources;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the configuration files around the audited ones that say nothing of CORS themselves: they
 * may hold the server that a snippet is for, or the map that computes a variable.
 */
final class Neighbours {
  private static final int MOST = 200;

  private static final List<String> PLACES =
      List.of("nginx.conf", "*.conf", "*.nginx", "*.template", "conf.d/*", "sites-enabled/*");

  private Neighbours() {}

  /** Returns the paths of the nginx files near the given ones, themselves left out. */
  static Set<String> of(List<String> audited, Sources sources) {
    Set<String> folders = new TreeSet<>();
    audited.forEach(path -> folders.addAll(Folder.around(path)));
    Set<String> found = new TreeSet<>();
    for (String folder : folders) {
      for (String place : PLACES) {
        Folder.within(folder, place).ifPresent(glob -> found.addAll(sources.glob(glob)));
      }
    }
    audited.forEach(found::remove);
    found.removeIf(path -> !sources.lookup(path).map(Neighbours::readable).orElse(false));
    found.retainAll(found.stream().limit(MOST).toList());
    return found;
  }

  private static boolean readable(SourceText source) {
    return NginxText.is(source.content()) && Insertions.firstStatement(source.content()).isEmpty();
  }
}
