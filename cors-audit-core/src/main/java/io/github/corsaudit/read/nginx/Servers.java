package io.github.corsaudit.read.nginx;

import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.read.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the servers of a configuration. */
final class Servers {
  private static final Set<String> OTHER_CONTEXTS = Set.of("stream", "mail", "events", "upstream");

  private final List<Server> found = new ArrayList<>();

  private Servers() {}

  /** Returns the servers of a file whose includes are resolved. */
  static List<Server> in(SourceText source, List<Directive> directives) {
    Servers servers = new Servers();
    servers.walk(directives, Level.outermost().inside(directives));
    if (servers.found.isEmpty()) {
      fragment(source, directives).forEach(servers.found::add);
    }
    return servers.found;
  }

  private void walk(List<Directive> directives, Level level) {
    for (Directive directive : directives) {
      if (directive.is("server") && directive.block().isPresent()) {
        found.add(Server.of(directive, level));
      } else if (directive.is("http")) {
        walk(directive.children(), level.inside(directive.children()));
      }
    }
  }

  private static List<Server> fragment(SourceText source, List<Directive> directives) {
    boolean whole = directives.stream().anyMatch(d -> OTHER_CONTEXTS.contains(d.name()));
    if (whole) {
      return List.of();
    }
    Provenance.InFile at = source.placeOfLine(1);
    if (directives.stream().anyMatch(d -> d.is("location"))) {
      Level outer = Level.outermost();
      return List.of(Server.of(directives, outer.inside(directives), outer, at));
    }
    return List.of(Server.ofFragment(directives, at));
  }
}
