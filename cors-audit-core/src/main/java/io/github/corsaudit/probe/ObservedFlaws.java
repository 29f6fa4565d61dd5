package io.github.corsaudit.probe;

import io.github.corsaudit.model.Flaw;
import io.github.corsaudit.model.Origin;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.origin.Question;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What answers show to be broken for origins that are meant to be let in. */
final class ObservedFlaws {
  private final Target target;
  private final List<Sighting> admitted;
  private final List<Sighting> preflights;

  private ObservedFlaws(Target target, List<Sighting> sightings) {
    this.target = target;
    List<Sighting> own =
        sightings.stream().filter(s -> s.ask().question() == Question.TRUSTED).toList();
    admitted = own.stream().filter(s -> s.actual() && s.admits()).toList();
    preflights = own.stream().filter(Sighting::preflight).toList();
  }

  static List<Flaw> of(Target target, List<Sighting> sightings) {
    ObservedFlaws flaws = new ObservedFlaws(target, sightings);
    return Stream.concat(flaws.preflight().stream(), flaws.redirect().stream()).toList();
  }

  private Optional<Flaw> preflight() {
    return preflights.stream().noneMatch(Sighting::admits)
        ? refused()
        : withoutCredentials().or(this::withoutMethod);
  }

  /** Judged by the wish that asked for nothing but what works, if that was answered. */
  private Optional<Flaw> refused() {
    return preflights.stream()
        .filter(s -> s.ask().preflight().filter(wish -> wish.headers().isEmpty()).isPresent())
        .map(s -> broken(s, failure(s)))
        .findFirst();
  }

  private Optional<Flaw> withoutCredentials() {
    boolean allowed = admitted.stream().anyMatch(s -> s.admits(true));
    boolean covered = preflights.stream().anyMatch(s -> s.admits(true));
    return preflights.stream()
        .limit(allowed && !covered ? 1 : 0)
        .map(s -> broken(s, "does not allow credentials, the answer itself does"))
        .findFirst();
  }

  private Optional<Flaw> withoutMethod() {
    String method = target.method();
    return preflights.stream()
        .filter(s -> !Preflights.safelisted(method) && s.admits() && !covers(s, method))
        .map(s -> broken(s, "does not allow the method " + method))
        .findFirst();
  }

  private static boolean covers(Sighting preflight, String method) {
    List<String> allowed = preflight.headers().elements(HeaderLines.ALLOW_METHODS);
    boolean any = allowed.contains("*") && !preflight.admits(true);
    return any || allowed.contains(method);
  }

  private static Flaw broken(Sighting preflight, String how) {
    String text = "the preflight of " + preflight.ask().origin().orElse("") + " " + how;
    return new Flaw(Flaw.Kind.PREFLIGHT_BROKEN, text, at(preflight));
  }

  private static String failure(Sighting preflight) {
    int status = preflight.exchange().status();
    if (preflight.redirects()) {
      return "is redirected (status " + status + "), which no browser follows";
    }
    if (status == 401 || status == 403) {
      return "is refused with status " + status + ", though browsers send it without credentials";
    }
    if (status < 200 || status > 299) {
      return "is answered with status " + status;
    }
    return preflight.headers().has(HeaderLines.ALLOW_ORIGIN)
        ? "is answered with an Access-Control-Allow-Origin that does not let it in"
        : "is answered without Access-Control-Allow-Origin";
  }

  /** A redirect to another origin makes the browser send {@code null} there (Fetch, 4.4). */
  private Optional<Flaw> redirect() {
    return admitted.stream().filter(Sighting::redirects).flatMap(s -> away(s).stream()).findFirst();
  }

  private Optional<Flaw> away(Sighting sighting) {
    return RedirectTarget.of(target.url(), sighting)
        .filter(url -> !Target.originOf(url).equals(target.origin()))
        .map(url -> new Flaw(Flaw.Kind.REDIRECT, redirectText(url, sighting), at(sighting)));
  }

  private static String redirectText(URI url, Sighting sighting) {
    String to = Target.originOf(url).map(Origin::text).orElse("another origin");
    int status = sighting.exchange().status();
    return "cross-origin requests are redirected to "
        + to
        + " (status "
        + status
        + "), where the browser's Origin is null";
  }

  private static Provenance at(Sighting sighting) {
    return new Provenance.OnWire(sighting.exchange());
  }
}
