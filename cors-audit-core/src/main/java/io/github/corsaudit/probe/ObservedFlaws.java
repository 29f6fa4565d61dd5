package io.github.corsaudit.probe;

import io.github.corsaudit.browser.Methods;
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
  private final boolean open;
  private final List<Sighting> admitted;
  private final List<Sighting> preflights;
  private final List<Sighting> actual;
  private final List<Sighting> onTheWay;
  private final Optional<Flaw> wished;

  private ObservedFlaws(Target target, List<Sighting> sightings, List<Sighting> onTheWay) {
    this.target = target;
    wished = Wishes.refused(target, sightings);
    this.onTheWay = onTheWay.stream().filter(Sighting::actual).toList();
    open =
        sightings.stream()
            .filter(s -> s.actual() && s.ask().question() == Question.STRANGER)
            .anyMatch(s -> s.admits(true));
    List<Sighting> own =
        sightings.stream().filter(s -> s.ask().question() == Question.TRUSTED).toList();
    actual = own.stream().filter(Sighting::actual).toList();
    admitted = actual.stream().filter(Sighting::admits).toList();
    preflights = own.stream().filter(Sighting::preflight).toList();
  }

  /**
   * Returns the flaws.
   *
   * @param target what was asked
   * @param sightings its answers
   * @param onTheWay the answers of addresses that redirect to it
   */
  static List<Flaw> of(Target target, List<Sighting> sightings, List<Sighting> onTheWay) {
    ObservedFlaws flaws = new ObservedFlaws(target, sightings, onTheWay);
    return Stream.of(flaws.preflight(), flaws.redirect(), flaws.lost(), flaws.wished)
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * An error that cannot be read looks like a lost connection to the page. Of an origin that is
   * never let in, it is how the server says so.
   */
  private Optional<Flaw> lost() {
    return actual.stream()
        .filter(s -> s.exchange().status() >= 400)
        .filter(s -> s.headers().values(HeaderLines.ALLOW_ORIGIN).isEmpty())
        .filter(
            s -> admitted.stream().anyMatch(a -> sameOrigin(a, s) && a.exchange().status() < 400))
        .findFirst()
        .map(s -> new Flaw(Flaw.Kind.HEADERS_LOST, lostText(s), at(s)));
  }

  private static String lostText(Sighting sighting) {
    return "answers with status "
        + sighting.exchange().status()
        + " come without Access-Control-Allow-Origin, though others have it";
  }

  /** Where every website gets in, a preflight that fails is the least of all worries. */
  private Optional<Flaw> preflight() {
    return open ? Optional.empty() : brokenPreflight();
  }

  private Optional<Flaw> brokenPreflight() {
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
    return preflights.stream()
        .filter(s -> s.admits() && !s.admits(true))
        .filter(s -> admitted.stream().anyMatch(a -> sameOrigin(a, s) && a.admits(true)))
        .map(s -> broken(s, "does not allow credentials, the answer itself does"))
        .findFirst();
  }

  private static boolean sameOrigin(Sighting one, Sighting other) {
    return one.ask().origin().equals(other.ask().origin());
  }

  private Optional<Flaw> withoutMethod() {
    String method = target.method();
    return preflights.stream()
        .filter(s -> !Methods.isSafelisted(method) && s.admits())
        .filter(s -> !Preflights.lists(HeaderLines.ALLOW_METHODS, method, s))
        .map(s -> broken(s, "does not allow the method " + method))
        .findFirst();
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
    return Stream.concat(admitted.stream(), onTheWay.stream())
        .filter(Sighting::redirects)
        .flatMap(s -> redirect(s).stream())
        .findFirst();
  }

  private Optional<Flaw> redirect(Sighting sighting) {
    URI from = URI.create(sighting.exchange().url());
    Optional<URI> to = RedirectTarget.of(from, sighting);
    boolean same = to.filter(url -> Target.originOf(url).equals(Target.originOf(from))).isPresent();
    if (sighting.admits() == same || to.isEmpty()) {
      return Optional.empty();
    }
    String text = same ? bareText(sighting) : redirectText(to.get(), sighting);
    return Optional.of(new Flaw(Flaw.Kind.REDIRECT, text, at(sighting)));
  }

  private static String bareText(Sighting sighting) {
    return sighting.exchange().url()
        + " redirects (status "
        + sighting.exchange().status()
        + ") without the Access-Control-Allow-Origin that its target sends";
  }

  private static String redirectText(URI url, Sighting sighting) {
    String to = Target.originOf(url).map(Origin::text).orElse("another origin");
    int status = sighting.exchange().status();
    return sighting.exchange().url()
        + " redirects cross-origin requests to "
        + to
        + " (status "
        + status
        + "), where the browser's Origin is null";
  }

  private static Provenance at(Sighting sighting) {
    return new Provenance.OnWire(sighting.exchange());
  }
}
