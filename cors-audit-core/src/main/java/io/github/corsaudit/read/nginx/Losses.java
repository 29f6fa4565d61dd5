package io.github.corsaudit.read.nginx;

import io.github.corsaudit.model.Flaw;
import io.github.corsaudit.model.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the answers of a location that lack headers although some were written for them. */
final class Losses {
  private static final String WITHOUT_ALWAYS =
      " do not carry `access-control-allow-origin`; add `always` behind the value";

  private final Route route;
  private final List<Flaw> flaws = new ArrayList<>();

  private Losses(Route route) {
    this.route = route;
  }

  /** Returns what is lost in a location. */
  static List<Flaw> of(Route route) {
    Losses losses = new Losses(route);
    losses.inherited();
    route.body().stream().filter(d -> d.is("if")).forEach(losses::inBranch);
    losses.besideBranches();
    losses.onErrors();
    return losses.flaws;
  }

  private void inherited() {
    List<HeaderLine> own = HeaderLines.added(route.body());
    boolean lost = route.outer().allowsOrigin() && !route.level().allowsOrigin();
    boolean given = route.body().stream().anyMatch(d -> d.is("if") && allowsOrigin(d));
    if (lost && !given && !own.isEmpty()) {
      HeaderLine first = own.get(0);
      lost(
          "`add_header "
              + first.name()
              + "` drops every `add_header` of the level around it, `access-control-allow-origin`"
              + " among them; repeat them here",
          first.at());
    }
  }

  private static boolean allowsOrigin(Directive branch) {
    return HeaderLines.added(branch.children()).stream()
        .anyMatch(line -> line.name().equals(HeaderLines.ALLOW_ORIGIN));
  }

  private void inBranch(Directive branch) {
    List<HeaderLine> own = HeaderLines.added(branch.children());
    if (own.isEmpty() || refuses(branch)) {
      return;
    }
    boolean preflights = IfCondition.of(branch).onlyPreflights();
    Set<String> kept = own.stream().map(HeaderLine::name).collect(Collectors.toSet());
    Optional<HeaderLine> missing =
        route.level().added().stream()
            .filter(line -> matters(line, preflights) && !kept.contains(line.name()))
            .findFirst();
    // A preflight that lacks one of them fails; of other answers it is only some that suffer.
    Flaw.Kind kind = preflights ? Flaw.Kind.PREFLIGHT_BROKEN : Flaw.Kind.HEADERS_LOST;
    missing.ifPresent(
        line ->
            lost(
                kind,
                "the `add_header` in this `if` drops those of the location, `"
                    + line.name()
                    + "` among them; repeat them here",
                own.get(0).at()));
  }

  /**
   * Of several {@code if} that a preflight enters, the one that answers alone sends its headers.
   */
  private void besideBranches() {
    List<Directive> granting =
        route.body().stream().filter(d -> d.is("if") && allowsOrigin(d)).toList();
    boolean meant =
        granting.stream()
            .flatMap(d -> HeaderLines.added(d.children()).stream())
            .anyMatch(HeaderLine::preflightOnly);
    boolean answered =
        granting.stream().anyMatch(d -> d.children().stream().anyMatch(Losses::ends));
    if (meant && !answered && !route.level().allowsOrigin()) {
      route.body().stream()
          .filter(d -> d.is("if") && answersPreflights(d))
          .findFirst()
          .ifPresent(
              d ->
                  lost(
                      Flaw.Kind.PREFLIGHT_BROKEN,
                      "this `if` answers the preflight without the headers that other `if` blocks"
                          + " add; repeat them here",
                      d.at()));
    }
  }

  private static boolean ends(Directive directive) {
    return directive.is("return") || directive.is("rewrite") || directive.is("break");
  }

  private static boolean answersPreflights(Directive branch) {
    return IfCondition.of(branch).onlyPreflights()
        && HeaderLines.added(branch.children()).isEmpty()
        && branch.children().stream().anyMatch(d -> d.is("return") && d.word(0).startsWith("2"));
  }

  private static boolean matters(HeaderLine line, boolean preflights) {
    boolean exposed = line.name().equals("access-control-expose-headers");
    return line.cors() && (preflights ? !exposed : !line.preflightOnly());
  }

  private static boolean refuses(Directive branch) {
    return branch.children().stream().anyMatch(d -> d.is("return") && !d.word(0).startsWith("2"));
  }

  private void onErrors() {
    for (HeaderLine line : route.level().added()) {
      if (!line.name().equals(HeaderLines.ALLOW_ORIGIN) || line.always()) {
        continue;
      }
      OptionalInt status = returned();
      if (!SentHeaders.carries(status)) {
        lost("answers with status " + status.getAsInt() + WITHOUT_ALWAYS, line.at());
      } else if (status.isEmpty() && route.level().handler() == Handler.APPLICATION) {
        lost("the application's error answers (4xx and 5xx)" + WITHOUT_ALWAYS, line.at());
      }
      return;
    }
  }

  private OptionalInt returned() {
    return route.body().stream()
        .filter(d -> d.is("return") && d.word(0).matches("[0-9]{3}"))
        .mapToInt(d -> Integer.parseInt(d.word(0)))
        .findFirst();
  }

  private void lost(String text, Provenance at) {
    lost(Flaw.Kind.HEADERS_LOST, text, at);
  }

  private void lost(Flaw.Kind kind, String text, Provenance at) {
    flaws.add(new Flaw(kind, text, at));
  }
}
