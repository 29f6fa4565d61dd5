package io.github.corsaudit.read.python;

import io.github.corsaudit.model.AllowOrigin;
import io.github.corsaudit.model.Answer;
import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Credentials;
import io.github.corsaudit.model.Flaw;
import io.github.corsaudit.model.Grant;
import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.Sourced;
import io.github.corsaudit.model.TokenSet;
import io.github.corsaudit.model.Tri;
import io.github.corsaudit.read.Sources;
import io.github.corsaudit.source.Truths;
import io.github.corsaudit.source.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What Flask-CORS does with its options. Measured with 3.0.10 and 6.0.2: any origin is echoed
 * unless {@code send_wildcard} is set, {@code Vary} is left out where a single plain origin is
 * allowed, options it does not know are only logged.
 */
final class FlaskCors {
  static final String SYSTEM = "flask-cors";

  static final List<String> OPTIONS =
      List.of(
          "origins",
          "methods",
          "allow_headers",
          "expose_headers",
          "supports_credentials",
          "max_age",
          "send_wildcard",
          "automatic_options",
          "vary_header",
          "resources",
          "intercept_exceptions",
          "always_send",
          "allow_private_network");

  private static final Spelling SPELLING =
      new Spelling(
          OPTIONS,
          Map.of(
              "headers", "allow_headers",
              "allowed_headers", "allow_headers",
              "allow_origins", "origins",
              "allowed_origins", "origins",
              "allow_methods", "methods",
              "credentials", "supports_credentials",
              "allow_credentials", "supports_credentials",
              "resource", "resources"));
  static final List<String> ALL_METHODS =
      List.of("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT");

  private final Options options;
  private final Provenance at;

  FlaskCors(Options options, Provenance at) {
    this.options = options;
    this.at = at;
  }

  private <T> Sourced<T> byDefault(T value) {
    return new Sourced<>(value, new Provenance.ByDefault(SYSTEM, at));
  }

  private <T> Sourced<T> option(String name, Function<Sourced<Value>, Sourced<T>> meaning, T none) {
    return options.get(name).map(meaning).orElseGet(() -> byDefault(none));
  }

  /** Returns whether a version before 6.0 is known to run. */
  static boolean isOld(String path, Sources sources) {
    return new Products(sources)
        .version(SYSTEM, path)
        .filter(version -> PinnedVersions.major(version) < 6)
        .isPresent();
  }

  /** Adds grants and flaws to a policy. */
  void describe(CorsPolicy.Builder policy) {
    options
        .unknown(OPTIONS)
        .filter(setting -> !setting.name().equals("app"))
        .forEach(setting -> policy.flaw(ignored(setting)));
    Sourced<Value> declared =
        options.get("origins").orElseGet(() -> byDefault(new Value.Text("*")));
    FlaskOrigins origins = FlaskOrigins.of(declared);
    Optional<Flaw> refused = refused(declared, origins);
    if (refused.isPresent()) {
      policy.flaw(refused.get());
      policy.grant(Grant.of(byDefault(new OriginRule.Any()), Answer.at(at).status(500).build()));
    } else {
      grants(origins).forEach(policy::grant);
    }
  }

  private static Flaw ignored(Setting setting) {
    String text =
        "`%s` is no option of Flask-CORS, which only logs it (`%s` is)"
            .formatted(setting.name(), SPELLING.nearest(setting.name()));
    return new Flaw(Flaw.Kind.UNKNOWN_OPTION, text, setting.key());
  }

  private Optional<Flaw> refused(Sourced<Value> declared, FlaskOrigins origins) {
    if (FlaskOrigins.breaks(declared)) {
      String text = "`None` among `origins` makes Flask-CORS fail on every request with an Origin";
      return Optional.of(new Flaw(Flaw.Kind.CONFIG_REFUSED, text, declared.at()));
    }
    boolean both = isSet("supports_credentials").isYes() && isSet("send_wildcard").isYes();
    return origins
        .any()
        .filter(any -> both)
        .map(
            any ->
                new Flaw(
                    Flaw.Kind.CONFIG_REFUSED,
                    "Flask-CORS does not start with any origin, `supports_credentials` and"
                        + " `send_wildcard` together",
                    any.at()));
  }

  private Tri isSet(String name) {
    return options.get(name).map(value -> Truths.of(value.value())).orElse(Tri.NO);
  }

  private List<Grant> grants(FlaskOrigins origins) {
    Optional<Sourced<OriginRule>> any = origins.any();
    if (any.isPresent()) {
      return List.of(
          isSet("send_wildcard").isYes() ? wildcard(any.get()) : echo(any.get(), origins));
    }
    List<Grant> grants = new ArrayList<>();
    origins.rules().forEach(rule -> grants.add(echo(rule, origins)));
    return grants;
  }

  private Grant wildcard(Sourced<OriginRule> any) {
    Sourced<AllowOrigin> star = any.map(unused -> new AllowOrigin.Star());
    return Grant.of(any, answer(star).varyOrigin(Tri.NO).build());
  }

  private Grant echo(Sourced<OriginRule> rule, FlaskOrigins origins) {
    OriginRule who =
        rule.value() instanceof OriginRule.Any ? new OriginRule.Reflected() : rule.value();
    Sourced<AllowOrigin> sent =
        rule.map(
            value ->
                value instanceof OriginRule.Unresolved
                    ? new AllowOrigin.Unknown()
                    : new AllowOrigin.Echo());
    Sourced<Tri> vary =
        option("vary_header", Values::truth, Tri.YES)
            .map(allowed -> allowed.and(Tri.of(origins.dynamic())));
    return Grant.of(rule.map(unused -> who), answer(sent).varyOrigin(vary).build());
  }

  private Answer.Builder answer(Sourced<AllowOrigin> allowOrigin) {
    Answer.Builder answer =
        Answer.at(allowOrigin.at())
            .allowOrigin(allowOrigin)
            .credentials(option("supports_credentials", Values::credentials, Credentials.absent()))
            .methods(option("methods", FlaskCors::methods, new TokenSet.Listed(ALL_METHODS)))
            .headers(option("allow_headers", FlaskCors::headers, new TokenSet.Echo()));
    options.get("expose_headers").ifPresent(value -> expose(answer, value));
    options.get("max_age").ifPresent(value -> maxAge(answer, value));
    options
        .get("allow_private_network")
        .ifPresent(value -> answer.privateNetwork(Values.truth(value)));
    return answer;
  }

  private static Sourced<TokenSet> methods(Sourced<Value> value) {
    return Values.tokens(
        value,
        names ->
            names.stream()
                .flatMap(name -> Stream.of(name.split(",", -1)))
                .map(name -> name.strip().toUpperCase(Locale.ROOT))
                .sorted()
                .toList());
  }

  /** The preflight gets back those of its headers that match an entry. */
  private static Sourced<TokenSet> headers(Sourced<Value> value) {
    List<String> names = Values.texts(value);
    if (names.contains("*") || names.contains(".*")) {
      return value.map(unused -> new TokenSet.Echo());
    }
    boolean plain = names.stream().noneMatch(FlaskOrigins::isRegex);
    return plain
        ? Values.tokens(value, listed -> listed)
        : value.map(unused -> new TokenSet.Unknown());
  }

  private static void expose(Answer.Builder answer, Sourced<Value> value) {
    boolean nothing = value.value() instanceof Value.Nothing || Values.elements(value).isEmpty();
    if (!nothing) {
      answer.exposed(
          Values.tokens(
              value,
              names ->
                  names.stream()
                      .flatMap(name -> Stream.of(name.split(",", -1)))
                      .map(String::strip)
                      .sorted()
                      .toList()));
    }
  }

  private static void maxAge(Answer.Builder answer, Sourced<Value> value) {
    Values.number(value.value())
        .ifPresent(seconds -> answer.maxAge(new Sourced<>(seconds, value.at())));
  }
}
