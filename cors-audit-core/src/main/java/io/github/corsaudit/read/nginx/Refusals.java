package io.github.corsaudit.read.nginx;

import io.github.corsaudit.model.Flaw;
import io.github.corsaudit.model.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds CORS headers that are added in such a way that nginx refuses the whole configuration. */
final class Refusals {
  private static final Set<String> OWN_POLICY = Set.of("location", "server", "http");
  private static final Set<String> IN_LOCATION = Set.of("limit_except", "if");

  private final List<Flaw> flaws = new ArrayList<>();

  private Refusals() {}

  /** Returns what is refused in a server's own directives, locations left out. */
  static List<Flaw> inServer(List<Directive> body) {
    Refusals refusals = new Refusals();
    for (Directive directive : body) {
      refusals.words(directive);
      if (directive.is("if")) {
        refusals.misplaced(
            directive.children(),
            "nginx does not start: `add_header` is not allowed in an `if` of a server; set a"
                + " variable there, or move the `if` into a location");
      }
    }
    return refusals.flaws;
  }

  /** Returns what is refused in a location's own directives, nested locations left out. */
  static List<Flaw> inLocation(List<Directive> body) {
    Refusals refusals = new Refusals();
    for (Directive directive : body) {
      refusals.words(directive);
      directive.children().forEach(inner -> refusals.inBlock(directive, inner));
    }
    return refusals.flaws;
  }

  private void inBlock(Directive block, Directive inner) {
    if (OWN_POLICY.contains(block.name())) {
      return;
    }
    if (block.is("limit_except")) {
      misplaced(
          List.of(inner), "nginx does not start: `add_header` is not allowed in `limit_except`");
    } else if (block.is("if") && IN_LOCATION.contains(inner.name())) {
      misplaced(
          inner.children(),
          "nginx does not start: `" + inner.name() + "` is not allowed in an `if`");
    } else {
      words(inner);
    }
  }

  private void misplaced(List<Directive> directives, String text) {
    directives.stream().filter(Refusals::cors).findFirst().ifPresent(d -> refuse(text, d.at()));
  }

  private void words(Directive directive) {
    if (cors(directive) && !HeaderMistakes.swallowsNext(directive)) {
      HeaderMistakes.of(directive).ifPresent(text -> refuse(text, directive.at()));
    }
  }

  private void refuse(String text, Provenance at) {
    flaws.add(new Flaw(Flaw.Kind.CONFIG_REFUSED, text, at));
  }

  private static boolean cors(Directive directive) {
    String name = directive.word(0).toLowerCase(Locale.ROOT);
    return directive.is("add_header") && name.startsWith("access-control-");
  }
}
