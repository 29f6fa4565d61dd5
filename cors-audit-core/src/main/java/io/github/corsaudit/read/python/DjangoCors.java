package io.github.corsaudit.read.python;

import io.github.corsaudit.model.AllowOrigin;
import io.github.corsaudit.model.Answer;
import io.github.corsaudit.model.Confidence;
import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Credentials;
import io.github.corsaudit.model.Flaw;
import io.github.corsaudit.model.Grant;
import io.github.corsaudit.model.MatchMode;
import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.Scope;
import io.github.corsaudit.model.Sourced;
import io.github.corsaudit.model.TokenSet;
import io.github.corsaudit.model.Tri;
import io.github.corsaudit.source.Truths;
import io.github.corsaudit.source.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What django-cors-headers does with its settings. Measured with 3.14.0 and 4.9.0: entries are
 * compared by scheme and host alone, expressions are matched at the start, any origin is echoed as
 * soon as credentials are allowed, {@code Vary} is always sent, and 3.14 sends Allow-Credentials to
 * the refused too.
 */
final class DjangoCors {
  private static final Pattern ALL_PATHS = Pattern.compile("\\^?/?(\\.\\*)?\\$?|\\^?/?");
  private static final Pattern URL =
      Pattern.compile("(?:([A-Za-z][A-Za-z0-9+.-]*):)?(//[^/?#]*)?.*");

  private final DjangoSettings settings;
  private final boolean old;
  private final Provenance at;

  DjangoCors(Options options, boolean old, Provenance at) {
    this.settings = new DjangoSettings(options);
    this.old = old;
    this.at = at;
  }

  /** Adds scope, grants and flaws to a policy. */
  void describe(CorsPolicy.Builder policy, List<Flaw> misspelt) {
    scope(policy);
    misspelt.forEach(policy::flaw);
    settings.overridden().forEach(policy::flaw);
    Tri all =
        settings
            .get(DjangoSettings.ALL)
            .map(given -> Truths.of(given.value().value()))
            .orElse(Tri.NO);
    if (all.isYes()) {
      Setting given = settings.get(DjangoSettings.ALL).orElseThrow();
      policy.grant(anyOrigin(given));
      settings.pointless(given).forEach(policy::flaw);
      return;
    }
    listed(policy);
    if (all == Tri.UNKNOWN) {
      settings.get(DjangoSettings.ALL).ifPresent(given -> policy.grant(open(given)));
    }
    policy.grant(refusal());
  }

  /** Without the middleware no setting has an effect. */
  void describeInactive(CorsPolicy.Builder policy) {
    String text =
        "`corsheaders.middleware.CorsMiddleware` is not in `MIDDLEWARE`, so that no `CORS_` setting"
            + " has an effect";
    policy.flaw(new Flaw(Flaw.Kind.DEAD_SETTING, text, at));
  }

  private void scope(CorsPolicy.Builder policy) {
    Optional<Setting> given = settings.get("CORS_URLS_REGEX");
    if (given.isEmpty()) {
      return;
    }
    Value value = given.get().value().value();
    Optional<String> regex =
        value instanceof Value.Regex made ? Optional.of(made.pattern()) : Values.text(value);
    if (regex.isEmpty()) {
      policy.confidence(Confidence.LIKELY);
    } else if (!ALL_PATHS.matcher(regex.get()).matches()) {
      policy.scope(Scope.paths(regex.get()));
    }
  }

  private Grant anyOrigin(Setting all) {
    Provenance place = all.value().at();
    Answer echo = answer(new Sourced<>(new AllowOrigin.Echo(), place));
    Sourced<OriginRule> any = new Sourced<>(new OriginRule.Reflected(), place);
    return switch (echo.credentials().value().granted()) {
      case YES -> Grant.of(any, echo);
      case NO ->
          Grant.of(
              any.map(unused -> new OriginRule.Any()),
              echo.change().allowOrigin(new AllowOrigin.Star()).build());
      case UNKNOWN -> Grant.of(any, echo.change().allowOrigin(new AllowOrigin.Unknown()).build());
    };
  }

  private Grant open(Setting setting) {
    OriginRule rule = new OriginRule.Unresolved(Values.expression(setting.value().value()));
    return granted(setting.value().map(unused -> rule));
  }

  private void listed(CorsPolicy.Builder policy) {
    List<Sourced<OriginRule>> rules = new ArrayList<>();
    for (Sourced<Value> entry : entries(DjangoSettings.ORIGINS)) {
      Sourced<OriginRule> rule = entry.map(value -> origin(value, entry.at()));
      boolean known = rules.stream().anyMatch(one -> one.value().equals(rule.value()));
      if (!known) {
        rules.add(rule);
        lost(entry, rule.value()).ifPresent(policy::flaw);
      }
    }
    entries(DjangoSettings.REGEXES)
        .forEach(
            entry -> rules.add(entry.map(value -> OriginEntries.pattern(value, MatchMode.START))));
    OriginEntries.openLast(rules);
    rules.forEach(rule -> policy.grant(granted(rule)));
  }

  private List<Sourced<Value>> entries(String name) {
    return settings
        .get(name)
        .map(given -> letters(given.value()))
        .map(Values::elements)
        .orElse(List.of());
  }

  /** A string where a list belongs is walked over letter by letter. */
  private static Sourced<Value> letters(Sourced<Value> value) {
    return value.map(
        given ->
            given instanceof Value.Text text
                ? new Value.Items(
                    text.text()
                        .chars()
                        .distinct()
                        .<Sourced<Value>>mapToObj(
                            letter ->
                                new Sourced<>(
                                    new Value.Text(Character.toString(letter)), value.at()))
                        .toList())
                : given);
  }

  /** Scheme and host count; what has neither equals the opaque origin, which has neither too. */
  private static OriginRule origin(Value entry, Provenance at) {
    if (!(entry instanceof Value.Text text)) {
      return new OriginRule.Unresolved(Values.expression(entry));
    }
    if (text.text().isEmpty() && at instanceof Provenance.FromEnvironment variable) {
      return new OriginRule.Unresolved(variable.name());
    }
    Matcher url = URL.matcher(text.text().strip());
    String scheme = url.matches() && url.group(1) != null ? url.group(1) : "";
    String host = url.matches() && url.group(2) != null ? url.group(2) : "";
    return scheme.isEmpty() && host.length() <= 2
        ? new OriginRule.NullOrigin()
        : host.isEmpty()
            ? new OriginRule.Exact(text.text(), false)
            : new OriginRule.Exact(
                (scheme.isEmpty() ? "" : scheme.toLowerCase(Locale.ROOT) + ":") + host, false);
  }

  private Optional<Flaw> lost(Sourced<Value> entry, OriginRule rule) {
    String text = Values.text(entry.value()).orElse("null");
    if (!(rule instanceof OriginRule.NullOrigin) || text.equals("null")) {
      return Optional.empty();
    }
    boolean list =
        settings
            .get(DjangoSettings.ORIGINS)
            .filter(given -> given.value().value() instanceof Value.Items)
            .isPresent();
    String subject =
        list
            ? "`%s` has no scheme (corsheaders.E013)".formatted(text)
            : "each letter of a string counts as an entry where a list belongs";
    String lost = subject + ", and lets in only the origin `null`";
    return Optional.of(new Flaw(Flaw.Kind.DEAD_ENTRY, lost, entry.at()));
  }

  private Grant granted(Sourced<OriginRule> rule) {
    Sourced<AllowOrigin> sent =
        rule.map(
            value ->
                OriginEntries.isOpen(rule) ? new AllowOrigin.Unknown() : new AllowOrigin.Echo());
    return Grant.of(rule, answer(sent));
  }

  private Grant refusal() {
    Sourced<OriginRule> others = byDefault(new OriginRule.Reflected());
    Answer.Builder answer = Answer.at(others.at()).varyOrigin(Tri.YES);
    return Grant.of(others, old ? answer.credentials(credentials()).build() : answer.build());
  }

  private <T> Sourced<T> byDefault(T value) {
    return new Sourced<>(value, new Provenance.ByDefault(DjangoSettings.SYSTEM, at));
  }

  private <T> Sourced<T> option(String name, Function<Setting, Sourced<T>> meaning, T none) {
    return settings.get(name).map(meaning).orElseGet(() -> byDefault(none));
  }

  private Sourced<Credentials> credentials() {
    return option(
        "CORS_ALLOW_CREDENTIALS", given -> Values.credentials(given.value()), Credentials.absent());
  }

  private Answer answer(Sourced<AllowOrigin> allowOrigin) {
    Answer.Builder answer =
        Answer.at(allowOrigin.at())
            .allowOrigin(allowOrigin)
            .credentials(credentials())
            .varyOrigin(Tri.YES)
            .methods(
                option(
                    "CORS_ALLOW_METHODS",
                    DjangoCors::tokens,
                    new TokenSet.Listed(DjangoSettings.METHODS)))
            .headers(
                option(
                    "CORS_ALLOW_HEADERS",
                    DjangoCors::tokens,
                    new TokenSet.Listed(
                        old ? DjangoSettings.OLD_HEADERS : DjangoSettings.HEADERS)));
    settings
        .get("CORS_EXPOSE_HEADERS")
        .filter(given -> !Values.elements(letters(given.value())).isEmpty())
        .ifPresent(given -> answer.exposed(tokens(given)));
    maxAge().ifPresent(answer::maxAge);
    if (!old) {
      settings
          .get("CORS_ALLOW_PRIVATE_NETWORK")
          .ifPresent(given -> answer.privateNetwork(Values.truth(given.value())));
    }
    return answer.build();
  }

  /** The place is the setting's own: what is listed may stand in the framework. */
  private static Sourced<TokenSet> tokens(Setting setting) {
    return new Sourced<>(
        Values.tokens(letters(setting.value()), names -> names).value(), setting.key());
  }

  private Optional<Sourced<String>> maxAge() {
    Optional<Setting> given = settings.get("CORS_PREFLIGHT_MAX_AGE");
    return given.isEmpty()
        ? Optional.of(byDefault("86400"))
        : given
            .filter(setting -> !Truths.of(setting.value().value()).isNo())
            .flatMap(
                setting ->
                    Values.number(setting.value().value())
                        .map(seconds -> new Sourced<>(seconds, setting.value().at())));
  }
}
