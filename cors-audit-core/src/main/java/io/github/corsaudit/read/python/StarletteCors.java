package io.github.corsaudit.read.python;

import io.github.corsaudit.model.AllowOrigin;
import io.github.corsaudit.model.Answer;
import io.github.corsaudit.model.Confidence;
import io.github.corsaudit.model.CookieState;
import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Credentials;
import io.github.corsaudit.model.Flaw;
import io.github.corsaudit.model.Grant;
import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.RequestKind;
import io.github.corsaudit.model.Sourced;
import io.github.corsaudit.model.TokenSet;
import io.github.corsaudit.model.Tri;
import io.github.corsaudit.source.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What Starlette's middleware does with its options. Measured with 0.26.1, 0.47.3 and 1.3.1:
 * origins are compared letter by letter, {@code allow_origin_regex} must match as a whole, the
 * refused get 400 for a preflight and keep Allow-Credentials.
 */
final class StarletteCors {
  static final String SYSTEM = "starlette";

  /** The constructor's parameters after the application, which is left out. */
  static final List<String> POSITIONS =
      List.of(
          "",
          "allow_origins",
          "allow_methods",
          "allow_headers",
          "allow_credentials",
          "allow_origin_regex",
          "expose_headers",
          "max_age");

  private static final Spelling SPELLING =
      new Spelling(
          POSITIONS.subList(1, POSITIONS.size()),
          Map.of(
              "origins", "allow_origins",
              "methods", "allow_methods",
              "headers", "allow_headers",
              "credentials", "allow_credentials",
              "supports_credentials", "allow_credentials",
              "origin_regex", "allow_origin_regex"));
  static final List<String> ALL_METHODS =
      List.of("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT");
  static final List<String> SAFELISTED =
      List.of("Accept", "Accept-Language", "Content-Language", "Content-Type");
  private static final String DEFAULT_MAX_AGE = "600";

  private final Options options;
  private final StarletteVersion version;
  private final Provenance at;
  private final Sourced<Credentials> credentials;

  StarletteCors(Options options, StarletteVersion version, Provenance at) {
    this.options = options;
    this.version = version;
    this.at = at;
    this.credentials =
        options
            .get("allow_credentials")
            .map(Values::credentials)
            .orElseGet(() -> byDefault(Credentials.absent()));
  }

  private <T> Sourced<T> byDefault(T value) {
    return new Sourced<>(value, new Provenance.ByDefault(SYSTEM, at));
  }

  /** Adds grants, flaws and what is trusted to a policy. */
  void describe(CorsPolicy.Builder policy) {
    List<Setting> unknown =
        options.unknown(POSITIONS).filter(s -> !s.name().equals("app")).toList();
    if (!unknown.isEmpty()) {
      refuseEverything(policy, unknown);
      return;
    }
    StarletteOrigins origins = StarletteOrigins.of(options);
    if (origins.any().isPresent()) {
      policy.grants(anyOrigin(origins.any().get()));
      if (version == StarletteVersion.ASSUMED) {
        policy.confidence(Confidence.LIKELY);
      }
    } else {
      Answer echo = complete(Answer.at(at).allowOrigin(new AllowOrigin.Echo())).build();
      origins.rules().forEach(rule -> policy.grant(granted(rule, echo)));
      policy.trusted(origins.meant());
      refusals().forEach(policy::grant);
    }
  }

  /** An unknown keyword makes the constructor fail when the first request comes. */
  private void refuseEverything(CorsPolicy.Builder policy, List<Setting> unknown) {
    for (Setting setting : unknown) {
      String text =
          "`%s` is no option of CORSMiddleware (`%s` is): Starlette answers every request with 500"
              .formatted(setting.name(), SPELLING.nearest(setting.name()));
      policy.flaw(new Flaw(Flaw.Kind.CONFIG_REFUSED, text, setting.key()));
    }
    Answer broken = Answer.at(at).status(500).build();
    policy.grant(Grant.of(new Sourced<>(new OriginRule.Reflected(), at), broken));
  }

  private static Grant granted(Sourced<OriginRule> rule, Answer echo) {
    Answer answer =
        echo.change()
            .allowOrigin(
                new Sourced<>(
                    rule.value() instanceof OriginRule.Unresolved
                        ? new AllowOrigin.Unknown()
                        : new AllowOrigin.Echo(),
                    rule.at()))
            .build();
    return Grant.of(rule, answer);
  }

  private List<Grant> anyOrigin(Provenance star) {
    Sourced<OriginRule> any = new Sourced<>(new OriginRule.Reflected(), star);
    Answer echo = complete(Answer.at(star).allowOrigin(new AllowOrigin.Echo())).build();
    Answer fixed = echo.change().allowOrigin(new AllowOrigin.Star()).varyOrigin(Tri.NO).build();
    boolean plain = credentials.value().granted().isNo();
    if (version != StarletteVersion.OLD) {
      return List.of(Grant.of(any, plain ? fixed : echo));
    }
    return List.of(
        new Grant(any, RequestKind.PREFLIGHT, CookieState.ANY, plain ? fixed : echo),
        new Grant(any, RequestKind.ACTUAL, CookieState.PRESENT, echo),
        new Grant(any, RequestKind.ACTUAL, CookieState.ANY, fixed));
  }

  private List<Grant> refusals() {
    Sourced<OriginRule> others = byDefault(new OriginRule.Reflected());
    Answer refused = Answer.at(others.at()).credentials(credentials).build();
    Answer preflight = refused.change().varyOrigin(Tri.YES).status(400).build();
    return List.of(
        new Grant(others, RequestKind.PREFLIGHT, CookieState.ANY, preflight),
        new Grant(others, RequestKind.ACTUAL, CookieState.ANY, refused));
  }

  private Answer.Builder complete(Answer.Builder answer) {
    options.get("expose_headers").ifPresent(value -> expose(answer, value));
    return answer
        .credentials(credentials)
        .varyOrigin(Tri.YES)
        .methods(methods())
        .headers(headers())
        .maxAge(maxAge());
  }

  private static void expose(Answer.Builder answer, Sourced<Value> value) {
    if (!Values.elements(value).isEmpty()) {
      answer.exposed(Values.tokens(value, names -> names));
    }
  }

  private Sourced<TokenSet> methods() {
    Optional<Sourced<Value>> given = options.get("allow_methods");
    if (given.isEmpty()) {
      return byDefault(new TokenSet.Listed(List.of("GET")));
    }
    return Values.tokens(given.get(), names -> names.contains("*") ? ALL_METHODS : names);
  }

  private Sourced<TokenSet> headers() {
    Optional<Sourced<Value>> given = options.get("allow_headers");
    if (given.isEmpty()) {
      return byDefault(new TokenSet.Listed(SAFELISTED));
    }
    if (Values.texts(given.get()).contains("*")) {
      return given.get().map(unused -> new TokenSet.Echo());
    }
    return Values.tokens(
        given.get(),
        names ->
            new ArrayList<>(
                new TreeSet<>(Stream.concat(SAFELISTED.stream(), names.stream()).toList())));
  }

  private Sourced<String> maxAge() {
    Optional<Sourced<Value>> given = options.get("max_age");
    return given
        .flatMap(value -> Values.number(value.value()))
        .map(seconds -> new Sourced<>(seconds, given.orElseThrow().at()))
        .orElseGet(() -> byDefault(DEFAULT_MAX_AGE));
  }
}
