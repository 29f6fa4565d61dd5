package io.github.corsaudit.probe;

import io.github.corsaudit.model.AllowOrigin;
import io.github.corsaudit.model.Answer;
import io.github.corsaudit.model.Credentials;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.Sourced;
import io.github.corsaudit.model.TokenSet;
import io.github.corsaudit.model.Tri;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Turns raw answers into answers of the model, given all that was seen at a target: only together
 * do they show what is an echo and what a constant.
 */
final class AnswerReading {
  private final List<Sighting> all;
  private final Optional<Provenance> proof;

  /** Takes all that was seen. */
  AnswerReading(List<Sighting> all) {
    this.all = List.copyOf(all);
    proof =
        all.stream()
            .filter(sighting -> Caches.kept(sighting, all))
            .findFirst()
            .map(sighting -> new Provenance.OnWire(sighting.exchange()));
  }

  Answer read(Sighting sighting) {
    Provenance at = new Provenance.OnWire(sighting.exchange());
    HeaderLines lines = sighting.headers();
    Answer.Builder answer =
        Answer.at(at)
            .allowOrigin(allowOrigin(sighting))
            .methods(new Sourced<>(methods(sighting), at))
            .headers(new Sourced<>(headers(sighting), at))
            .exposed(new Sourced<>(listed(lines, HeaderLines.EXPOSE_HEADERS), at))
            .varyOrigin(varyOrigin(lines, at))
            .privateNetwork(new Sourced<>(privateNetwork(lines), at))
            .cacheable(proof.isPresent() ? Tri.YES : cacheable(lines))
            .status(sighting.exchange().status());
    if (lines.has(HeaderLines.ALLOW_CREDENTIALS)) {
      answer.credentials(Credentials.of(lines.joined(HeaderLines.ALLOW_CREDENTIALS)));
    }
    if (lines.has(HeaderLines.MAX_AGE)) {
      answer.maxAge(new Sourced<>(lines.joined(HeaderLines.MAX_AGE), at));
    }
    return answer.build();
  }

  /** Where a cache was seen to mix up origins, that exchange shows it best. */
  private Sourced<Tri> varyOrigin(HeaderLines lines, Provenance at) {
    Tri told = Tri.of(lines.lists("vary", "origin") || lines.lists("vary", "*"));
    return new Sourced<>(told, told.isYes() ? at : proof.orElse(at));
  }

  private AllowOrigin allowOrigin(Sighting sighting) {
    List<String> values = sighting.headers().values(HeaderLines.ALLOW_ORIGIN);
    if (values.isEmpty()) {
      return new AllowOrigin.Absent();
    }
    if (values.equals(List.of("*"))) {
      return new AllowOrigin.Star();
    }
    boolean own = sighting.ask().origin().map(List::of).filter(values::equals).isPresent();
    return own && !sentToOthers(values, sighting)
        ? new AllowOrigin.Echo()
        : new AllowOrigin.Fixed(values);
  }

  private boolean sentToOthers(List<String> values, Sighting sighting) {
    return all.stream()
        .filter(other -> !other.ask().origin().equals(sighting.ask().origin()))
        .anyMatch(other -> other.headers().values(HeaderLines.ALLOW_ORIGIN).equals(values));
  }

  private TokenSet methods(Sighting sighting) {
    return Echo.shown(wishes(sighting), Echo::methods)
        ? new TokenSet.Echo()
        : listed(sighting.headers(), HeaderLines.ALLOW_METHODS);
  }

  private TokenSet headers(Sighting sighting) {
    return Echo.shown(wishes(sighting), Echo::headers)
        ? new TokenSet.Echo()
        : listed(sighting.headers(), HeaderLines.ALLOW_HEADERS);
  }

  /** Returns the preflights of the same origin. */
  private List<Sighting> wishes(Sighting sighting) {
    return sighting.preflight()
        ? all.stream()
            .filter(s -> s.preflight() && s.ask().origin().equals(sighting.ask().origin()))
            .toList()
        : List.of();
  }

  private static TokenSet listed(HeaderLines lines, String name) {
    return lines.has(name) ? new TokenSet.Listed(lines.elements(name)) : new TokenSet.Absent();
  }

  private static Tri privateNetwork(HeaderLines lines) {
    return Tri.of(lines.has(HeaderLines.PRIVATE_NETWORK));
  }

  /** RFC 9111, section 3: what a shared cache may keep, as far as the answer says so itself. */
  static Tri cacheable(HeaderLines lines) {
    List<String> said = lines.elements("cache-control").stream().map(AnswerReading::name).toList();
    if (said.contains("no-store") || said.contains("private")) {
      return Tri.NO;
    }
    boolean may = said.contains("public") || said.contains("max-age") || said.contains("s-maxage");
    return may ? Tri.YES : Tri.UNKNOWN;
  }

  private static String name(String directive) {
    return directive.replaceFirst("\\s*=.*", "").toLowerCase(Locale.ROOT);
  }
}
