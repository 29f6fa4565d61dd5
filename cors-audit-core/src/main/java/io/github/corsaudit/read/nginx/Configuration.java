package io.github.corsaudit.read.nginx;

import io.github.corsaudit.model.Problem;
import io.github.corsaudit.read.SourceText;
import io.github.corsaudit.read.Sources;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * All servers of a set of files.
 *
 * @param sites the servers
 * @param problems what could not be read of the files that were asked for
 */
record Configuration(List<Site> sites, List<Problem> problems) {
  /** Makes the lists unchangeable. */
  Configuration {
    sites = List.copyOf(sites);
    problems = List.copyOf(problems);
  }

  /** A server, the file at whose top it stands, and what its variables mean. */
  record Site(Server server, String file, Definitions definitions) {}

  /** Reads the files that were asked for, with those around them that matter for them. */
  static Configuration of(List<SourceText> texts, Sources sources) {
    Library library = new Library(sources);
    List<String> audited = texts.stream().map(SourceText::path).toList();
    Set<String> all = new TreeSet<>(audited);
    all.addAll(Neighbours.of(audited, sources));
    List<Expansion.Tree> trees = new ArrayList<>();
    all.forEach(path -> library.file(path).ifPresent(f -> trees.add(Expansion.of(f, library))));
    List<Site> sites = new ArrayList<>();
    for (Expansion.Tree top : Tops.of(trees)) {
      Definitions definitions = Definitions.in(nearestFirst(top, trees));
      for (Server server : Servers.in(top.top().source(), top.directives())) {
        sites.add(new Site(server, top.path(), definitions));
      }
    }
    return new Configuration(sites, problems(audited, trees, library));
  }

  private static List<List<Directive>> nearestFirst(
      Expansion.Tree top, List<Expansion.Tree> trees) {
    Comparator<Expansion.Tree> nearness =
        Comparator.comparing((Expansion.Tree tree) -> !tree.path().equals(top.path()))
            .thenComparing(tree -> -Folder.shared(tree.path(), top.path()))
            .thenComparing(Expansion.Tree::path);
    return trees.stream().sorted(nearness).map(Expansion.Tree::directives).toList();
  }

  private static List<Problem> problems(
      List<String> audited, List<Expansion.Tree> trees, Library library) {
    Set<Problem> problems = new LinkedHashSet<>();
    audited.forEach(path -> library.file(path).ifPresent(f -> problems.addAll(f.problems())));
    for (Expansion.Tree tree : trees) {
      if (audited.contains(tree.path())) {
        problems.addAll(tree.problems());
      }
    }
    return List.copyOf(problems);
  }
}
