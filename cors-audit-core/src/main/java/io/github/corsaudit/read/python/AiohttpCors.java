package io.github.corsaudit.read.python;

import io.github.corsaudit.model.AllowOrigin;
import io.github.corsaudit.model.Answer;
import io.github.corsaudit.model.Credentials;
import io.github.corsaudit.model.Flaw;
import io.github.corsaudit.model.Grant;
import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.Sourced;
import io.github.corsaudit.model.TokenSet;
import io.github.corsaudit.source.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One entry of a mapping, and what aiohttp-cors does with it. Measured with 0.7.0, read in 0.8.1:
 * an origin is compared letter by letter; {@code *} is everyone else, and is echoed; {@code Vary}
 * is never sent; the methods of the routes that were added are granted, and {@code allow_methods}
 * besides; the preflight of whoever is not let in gets 403; options of a wrong kind are errors.
 *
 * @param origin the key
 * @param options the options, empty where they cannot be told
 * @param known the names that options may have
 */
record AiohttpCors(Sourced<Value> origin, Optional<Options> options, List<String> known) {
  /** What a plain dictionary may hold in place of a {@code ResourceOptions}. */
  static final List<String> PLAIN =
      List.of("allow_credentials", "expose_headers", "allow_headers", "max_age");

  static final List<String> OPTIONS =
      List.of("allow_credentials", "expose_headers", "allow_headers", "max_age", "allow_methods");

  static final String SYSTEM = "aiohttp-cors";

  private static final String STAR = "*";

  /** Returns the entries in the order in which they count: {@code *} is asked last. */
  static List<AiohttpCors> laidOver(List<AiohttpCors> lower, List<AiohttpCors> upper) {
    Map<String, AiohttpCors> known = new LinkedHashMap<>();
    List<AiohttpCors> open = new ArrayList<>();
    for (List<AiohttpCors> table : List.of(lower, upper)) {
      for (AiohttpCors entry : table) {
        Optional<String> key = Values.text(entry.origin().value());
        key.ifPresentOrElse(text -> known.put(text, entry), () -> open.add(entry));
      }
    }
    Optional<AiohttpCors> star = Optional.ofNullable(known.remove(STAR));
    List<AiohttpCors> ordered = new ArrayList<>(known.values());
    ordered.addAll(open);
    star.ifPresent(ordered::add);
    return ordered;
  }

  /** Returns on what aiohttp-cors does not start. */
  List<Flaw> refused() {
    List<Flaw> flaws = new ArrayList<>();
    if (!(origin.value() instanceof Value.Text) && !isOpen(origin.value())) {
      flaws.add(flaw("an origin must be a string", origin.at()));
    }
    if (options.isPresent()) {
      for (Setting setting : options.get().settings()) {
        refused(setting).ifPresent(flaws::add);
      }
    }
    return flaws;
  }

  private Optional<Flaw> refused(Setting setting) {
    String name = "`" + setting.name() + "`";
    if (!known.contains(setting.name())) {
      String names = String.join("`, `", known);
      return Optional.of(flaw(name + " is no option here (`" + names + "` are)", setting.key()));
    }
    return !isOpen(setting.value().value()) && isWrong(setting)
        ? Optional.of(flaw(name + " takes " + kind(setting.name()), setting.value().at()))
        : Optional.empty();
  }

  private static Flaw flaw(String text, Provenance at) {
    return new Flaw(Flaw.Kind.CONFIG_REFUSED, text + ": aiohttp-cors does not start", at);
  }

  private static boolean isOpen(Value value) {
    return value instanceof Value.Unresolved
        || value instanceof Value.Made
        || value instanceof Value.Code
        || value instanceof Value.Function;
  }

  private static boolean isWrong(Setting setting) {
    Value value = setting.value().value();
    return switch (setting.name()) {
      case "allow_credentials" -> !(value instanceof Value.Truth);
      case "max_age" -> Values.number(value).isEmpty() && !(value instanceof Value.Nothing);
      case "allow_methods" -> !isList(value) && !(value instanceof Value.Nothing);
      default -> !isList(value);
    };
  }

  private static boolean isList(Value value) {
    return value instanceof Value.Items || isStar(value);
  }

  /** Returns whether this is everyone: then nobody is refused. */
  boolean isForAll() {
    return isStar(origin.value());
  }

  private static boolean isStar(Value value) {
    return value instanceof Value.Text text && text.text().equals(STAR);
  }

  private static String kind(String name) {
    return switch (name) {
      case "allow_credentials" -> "`True` or `False`";
      case "max_age" -> "a whole number";
      default -> "a list or `*`";
    };
  }

  /** Returns who is let in, with which answer; defaults stand at the place of the declaration. */
  Grant grant(Provenance at) {
    Sourced<OriginRule> rule =
        isForAll()
            ? new Sourced<>(new OriginRule.Reflected(), origin.at())
            : OriginEntries.exact(origin).orElseThrow();
    AllowOrigin sent =
        OriginEntries.isOpen(rule) ? new AllowOrigin.Unknown() : new AllowOrigin.Echo();
    Answer.Builder answer =
        Answer.at(rule.at())
            .allowOrigin(sent)
            .credentials(
                given("allow_credentials")
                    .map(Values::credentials)
                    .orElse(otherwise(Credentials.absent(), Credentials.unknown(), at)))
            .methods(methods(at))
            .headers(list("allow_headers", new TokenSet.Echo(), at))
            .exposed(list("expose_headers", new TokenSet.Unknown(), at));
    given("max_age").ifPresent(age -> maxAge(answer, age));
    return Grant.of(rule, answer.build());
  }

  private Optional<Sourced<Value>> given(String name) {
    return options.flatMap(all -> all.get(name));
  }

  /** Returns what holds where an option is not given, or where none of them is known. */
  private <T> Sourced<T> otherwise(T none, T unknown, Provenance at) {
    return options.isPresent()
        ? new Sourced<>(none, new Provenance.ByDefault(SYSTEM, at))
        : new Sourced<>(unknown, origin.at());
  }

  private Sourced<TokenSet> methods(Provenance at) {
    return given("allow_methods")
        .filter(methods -> isStar(methods.value()))
        .<Sourced<TokenSet>>map(star -> star.map(unused -> new TokenSet.Echo()))
        .orElse(otherwise(new TokenSet.Unknown(), new TokenSet.Unknown(), at));
  }

  private Sourced<TokenSet> list(String name, TokenSet star, Provenance at) {
    Optional<Sourced<Value>> given = given(name);
    if (given.isEmpty() || isEmpty(given.get().value())) {
      return otherwise(new TokenSet.Absent(), new TokenSet.Unknown(), at);
    }
    return isStar(given.get().value())
        ? given.get().map(unused -> star)
        : Values.tokens(given.get(), names -> names);
  }

  private static boolean isEmpty(Value value) {
    return value instanceof Value.Items list && list.items().isEmpty();
  }

  private static void maxAge(Answer.Builder answer, Sourced<Value> age) {
    Values.number(age.value())
        .ifPresent(seconds -> answer.maxAge(new Sourced<>(seconds, age.at())));
  }
}
