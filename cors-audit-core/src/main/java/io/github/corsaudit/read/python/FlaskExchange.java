package io.github.corsaudit.read.python;

import io.github.corsaudit.model.Dialect;
import io.github.corsaudit.model.MatchMode;
import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.model.Sourced;
import io.github.corsaudit.model.Tri;
import io.github.corsaudit.origin.OriginRules;
import io.github.corsaudit.serve.CorsField;
import io.github.corsaudit.serve.FieldValue;
import io.github.corsaudit.serve.Served;
import io.github.corsaudit.serve.ServedRequest;
import io.github.corsaudit.source.Truths;
import io.github.corsaudit.source.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What Flask-CORS adds to an answer with one set of options. Read in flask-cors
 * (flask_cors/core.py) and measured with 3.0.10 and 6.0.2.
 */
final class FlaskExchange {
  private final Options options;
  private final Sourced<Value> declared;
  private final FlaskOrigins origins;

  FlaskExchange(Options options, Sourced<Value> byDefault) {
    this.options = options;
    this.declared = options.get("origins").orElse(byDefault);
    this.origins = FlaskOrigins.of(declared);
  }

  /** Returns whether Flask-CORS throws when it is given these options. */
  Tri refused() {
    return Tri.of(origins.any().isPresent())
        .and(isSet("supports_credentials", Tri.NO))
        .and(isSet("send_wildcard", Tri.NO));
  }

  /** Returns an answer with the headers that are added to it. */
  Served added(Served answer, ServedRequest request) {
    if (FlaskOrigins.breaks(declared)) {
      return Served.plain(500);
    }
    FieldValue origin = origin(request);
    if (origin.isAbsent()) {
      return answer;
    }
    Served more = plus(answer, CorsField.ALLOW_ORIGIN, origin);
    more = plus(more, CorsField.EXPOSE_HEADERS, list("expose_headers", false));
    more = plus(more, CorsField.ALLOW_CREDENTIALS, flag());
    if (request.method().equals("OPTIONS")) {
      more = preflight(more, request);
    }
    more = plus(more, CorsField.VARY, vary(origin));
    boolean unsure = !origin.known() && !request.origin().isEmpty();
    return unsure ? answer.or(more) : more;
  }

  private Served preflight(Served answer, ServedRequest request) {
    FieldValue methods = list("methods", true);
    String asked = request.askedMethod().orElse("").toUpperCase(Locale.ROOT);
    if (methods.known() && (asked.isEmpty() || !methods.lines().get(0).contains(asked))) {
      return answer;
    }
    Served more = plus(answer, CorsField.ALLOW_HEADERS, allowHeaders(request));
    more = plus(more, CorsField.MAX_AGE, maxAge());
    more = plus(more, CorsField.ALLOW_METHODS, methods);
    return methods.known() ? more : answer.or(more);
  }

  private FieldValue origin(ServedRequest request) {
    boolean any = origins.any().isPresent();
    if (request.origin().isEmpty()) {
      return withoutOrigin(any);
    }
    Tri star = Tri.of(any).and(isSet("send_wildcard", Tri.NO));
    Tri admitted = Tri.NO;
    for (Sourced<OriginRule> rule : origins.rules()) {
      admitted = admitted.or(OriginRules.matches(rule.value(), request.origin().get()));
    }
    FieldValue echo = FieldValue.of(request.origin().get());
    return switch (star) {
      case YES -> FieldValue.of("*");
      case UNKNOWN -> FieldValue.unknown();
      case NO ->
          switch (admitted) {
            case YES -> echo;
            case NO -> FieldValue.absent();
            case UNKNOWN -> FieldValue.unknown();
          };
    };
  }

  /** Of the plain origins, sorted, only the first one makes it into the answer. */
  private FieldValue withoutOrigin(boolean any) {
    if (!isSet("always_send", Tri.YES).isYes()) {
      return FieldValue.absent();
    }
    if (any) {
      return isSet("supports_credentials", Tri.NO).isYes()
          ? FieldValue.absent()
          : FieldValue.of("*");
    }
    if (origins.rules().stream().anyMatch(r -> r.value() instanceof OriginRule.Unresolved)) {
      return FieldValue.unknown();
    }
    return FlaskOrigins.plain(declared).stream()
        .sorted()
        .findFirst()
        .map(FieldValue::of)
        .orElseGet(FieldValue::absent);
  }

  private FieldValue vary(FieldValue origin) {
    boolean star = origin.lines().contains("*");
    Tri sent = isSet("vary_header", Tri.YES).and(Tri.of(origins.dynamic() && !star));
    return switch (sent) {
      case YES -> FieldValue.of("Origin");
      case NO -> FieldValue.absent();
      case UNKNOWN -> FieldValue.unknown();
    };
  }

  private FieldValue flag() {
    return switch (isSet("supports_credentials", Tri.NO)) {
      case YES -> FieldValue.of("true");
      case NO -> FieldValue.absent();
      case UNKNOWN -> FieldValue.unknown();
    };
  }

  private Tri isSet(String name, Tri byDefault) {
    return options.get(name).map(value -> Truths.of(value.value())).orElse(byDefault);
  }

  /** A list is sorted and joined; a string stays as it is. */
  private FieldValue list(String name, boolean methods) {
    Optional<Sourced<Value>> given = options.get(name);
    if (given.isEmpty() || given.get().value() instanceof Value.Nothing) {
      return methods
          ? FieldValue.of(String.join(", ", FlaskCors.ALL_METHODS))
          : FieldValue.absent();
    }
    if (!Values.known(given.get())) {
      return FieldValue.unknown();
    }
    List<String> names = new ArrayList<>(Values.texts(given.get()));
    names.sort(null);
    String joined = String.join(", ", names);
    return joined.isEmpty()
        ? FieldValue.absent()
        : FieldValue.of(methods ? joined.toUpperCase(Locale.ROOT) : joined);
  }

  private FieldValue maxAge() {
    Optional<Sourced<Value>> given = options.get("max_age");
    return given.isEmpty() || Truths.of(given.get().value()).isNo()
        ? FieldValue.absent()
        : Values.number(given.get().value()).map(FieldValue::of).orElseGet(FieldValue::unknown);
  }

  /** Those of the headers asked for that some entry matches, sorted. */
  private FieldValue allowHeaders(ServedRequest request) {
    if (request.askedHeaders().isEmpty() || request.askedHeaders().get().isEmpty()) {
      return FieldValue.absent();
    }
    Optional<Sourced<Value>> given = options.get("allow_headers");
    List<String> granted = new ArrayList<>();
    for (String name : request.askedHeaders().get().split(",", -1)) {
      Tri covered = given.map(entries -> covered(entries, name.strip())).orElse(Tri.YES);
      if (covered == Tri.UNKNOWN) {
        return FieldValue.unknown();
      }
      if (covered.isYes()) {
        granted.add(name.strip());
      }
    }
    granted.sort(null);
    return granted.isEmpty() ? FieldValue.absent() : FieldValue.of(String.join(", ", granted));
  }

  private static Tri covered(Sourced<Value> entries, String name) {
    Tri covered = Tri.NO;
    for (Sourced<Value> entry : Values.elements(entries)) {
      covered =
          covered.or(
              Values.text(entry.value())
                  .map(text -> matches(text.equals("*") ? ".*" : text, name, true))
                  .orElse(Tri.UNKNOWN));
    }
    return covered;
  }

  /** How Flask-CORS compares: an expression at the start, anything else as a whole. */
  static Tri matches(String pattern, String text, boolean ignoreCase) {
    if (FlaskOrigins.isRegex(pattern)) {
      return OriginRules.matches(
          new OriginRule.Pattern(pattern, Dialect.PYTHON, MatchMode.START, ignoreCase), text);
    }
    return Tri.of(ignoreCase ? pattern.equalsIgnoreCase(text) : pattern.equals(text));
  }

  private static Served plus(Served answer, CorsField field, FieldValue value) {
    if (!value.known()) {
      return answer.with(field, FieldValue.unknown());
    }
    Served more = answer;
    for (String line : value.lines()) {
      more = more.plus(field, line);
    }
    return more;
  }
}
