package io.github.corsaudit.read.nginx;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the files that no other one includes: each is read with all it includes, once. */
final class Tops {
  private Tops() {}

  /** Returns them in the order given; of files that include each other in a circle, the first. */
  static List<Expansion.Tree> of(List<Expansion.Tree> trees) {
    Set<String> included = new HashSet<>();
    for (Expansion.Tree tree : trees) {
      tree.files().stream().filter(path -> !path.equals(tree.path())).forEach(included::add);
    }
    List<Expansion.Tree> tops = new ArrayList<>();
    Set<String> reached = new HashSet<>();
    for (Expansion.Tree tree : trees) {
      if (!included.contains(tree.path())) {
        tops.add(tree);
        reached.addAll(tree.files());
      }
    }
    for (Expansion.Tree tree : trees) {
      if (included.contains(tree.path()) && !reached.contains(tree.path())) {
        tops.add(tree);
        reached.addAll(tree.files());
      }
    }
    return tops;
  }
}
