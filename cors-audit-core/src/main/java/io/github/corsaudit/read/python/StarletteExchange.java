package io.github.corsaudit.read.python;

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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one of Starlette's CORS middlewares does with a request. Read in starlette 0.47.3
 * (starlette/middleware/cors.py) and measured with 0.26.1 and 1.3.1.
 */
final class StarletteExchange implements Layer {
  private final Options options;
  private final StarletteVersion version;
  private final Tri any;
  private final Tri credentials;

  StarletteExchange(Options options, StarletteVersion version) {
    this.options = options;
    this.version = version;
    this.any = options.get("allow_origins").map(value -> holds(value, "*")).orElse(Tri.NO);
    this.credentials =
        options.get("allow_credentials").map(value -> Truths.of(value.value())).orElse(Tri.NO);
  }

  @Override
  public Served answer(ServedRequest request, Inner inner) {
    if (options.unknown(StarletteCors.POSITIONS).anyMatch(s -> !s.name().equals("app"))) {
      return Served.plain(500); // the constructor throws when the first request comes
    }
    if (request.origin().isEmpty()) {
      return inner.answer(request);
    }
    return request.preflight() ? preflight(request) : actual(request, inner.answer(request));
  }

  private Served preflight(ServedRequest request) {
    Tri admitted = admitted(request.origin().orElseThrow());
    Tri explicit = any.not().or(credentials);
    FieldValue echo = FieldValue.of(request.origin().orElseThrow());
    FieldValue own = choice(admitted, echo, FieldValue.absent());
    Tri granted = admitted.and(method(request)).and(headers(request));
    Served answer =
        Served.plain()
            .with(CorsField.VARY, choice(explicit, FieldValue.of("Origin"), FieldValue.absent()))
            .with(CorsField.ALLOW_ORIGIN, choice(explicit, own, FieldValue.of("*")))
            .with(CorsField.ALLOW_METHODS, methods())
            .with(CorsField.MAX_AGE, maxAge())
            .with(CorsField.ALLOW_HEADERS, allowHeaders(request))
            .with(CorsField.ALLOW_CREDENTIALS, credentials());
    return granted == Tri.UNKNOWN ? answer : answer.withStatus(granted.isYes() ? 200 : 400);
  }

  private Served actual(ServedRequest request, Served inner) {
    Served answer = inner;
    if (!any.isNo()) {
      FieldValue before = answer.get(CorsField.ALLOW_ORIGIN);
      answer = answer.with(CorsField.ALLOW_ORIGIN, choice(any, FieldValue.of("*"), before));
    }
    if (!credentials.isNo()) {
      FieldValue before = answer.get(CorsField.ALLOW_CREDENTIALS);
      FieldValue sent = choice(credentials, FieldValue.of("true"), before);
      answer = answer.with(CorsField.ALLOW_CREDENTIALS, sent);
    }
    answer = exposed(answer);
    Tri own = version == StarletteVersion.OLD ? Tri.of(request.cookie()) : credentials;
    Tri explicit = any.and(own).or(any.not().and(admitted(request.origin().orElseThrow())));
    return switch (explicit) {
      case YES -> explicit(answer, request);
      case NO -> answer;
      case UNKNOWN -> answer.or(explicit(answer, request));
    };
  }

  private static Served explicit(Served answer, ServedRequest request) {
    FieldValue vary = answer.get(CorsField.VARY);
    FieldValue more =
        vary.isAbsent()
            ? FieldValue.of("Origin")
            : vary.known() ? FieldValue.of(vary.lines().get(0) + ", Origin") : vary;
    return answer
        .with(CorsField.ALLOW_ORIGIN, request.origin().orElseThrow())
        .with(CorsField.VARY, more);
  }

  private Served exposed(Served answer) {
    Optional<Sourced<Value>> given = options.get("expose_headers");
    return given.isEmpty() || Truths.of(given.get().value()).isNo()
        ? answer
        : answer.with(CorsField.EXPOSE_HEADERS, joined(elements(given.get())));
  }

  private Tri admitted(String origin) {
    Tri admitted = any;
    Optional<Sourced<Value>> listed = options.get("allow_origins");
    if (listed.isPresent()) {
      admitted = admitted.or(holds(listed.get(), origin));
    }
    for (Sourced<OriginRule> rule : StarletteOrigins.expressions(options)) {
      admitted = admitted.or(OriginRules.matches(rule.value(), origin));
    }
    return admitted;
  }

  /** Python's {@code in}: an element of a list, a part of a string. */
  private static Tri holds(Sourced<Value> whole, String part) {
    if (whole.value() instanceof Value.Text text) {
      return Tri.of(text.text().contains(part));
    }
    if (Values.texts(whole).contains(part)) {
      return Tri.YES;
    }
    return whole.value() instanceof Value.Items
            && Values.elements(whole).stream().noneMatch(StarletteExchange::isOpen)
        ? Tri.NO
        : Tri.UNKNOWN;
  }

  private static boolean isOpen(Sourced<Value> element) {
    return !(element.value() instanceof Value.Text)
        && !(element.value() instanceof Value.Nothing)
        && !(element.value() instanceof Value.Numeral);
  }

  private Tri method(ServedRequest request) {
    String asked = request.askedMethod().orElseThrow();
    Optional<Sourced<Value>> given = options.get("allow_methods");
    if (given.isEmpty()) {
      return Tri.of(asked.equals("GET"));
    }
    Tri all = holds(given.get(), "*");
    return all.and(Tri.of(StarletteCors.ALL_METHODS.contains(asked)))
        .or(all.not().and(holds(given.get(), asked)));
  }

  private FieldValue methods() {
    Optional<Sourced<Value>> given = options.get("allow_methods");
    if (given.isEmpty()) {
      return FieldValue.of("GET");
    }
    FieldValue all = FieldValue.of(String.join(", ", StarletteCors.ALL_METHODS));
    return choice(holds(given.get(), "*"), all, joined(elements(given.get())));
  }

  private Tri headers(ServedRequest request) {
    Optional<Sourced<Value>> given = options.get("allow_headers");
    Tri all = given.map(value -> holds(value, "*")).orElse(Tri.NO);
    if (request.askedHeaders().isEmpty()) {
      return Tri.YES;
    }
    TreeSet<String> allowed = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    allowed.addAll(StarletteCors.SAFELISTED);
    given.ifPresent(value -> allowed.addAll(elements(value).orElse(List.of())));
    boolean covered =
        Arrays.stream(request.askedHeaders().get().split(",", -1))
            .allMatch(name -> allowed.contains(name.strip()));
    boolean known = given.map(value -> elements(value).isPresent()).orElse(true);
    return all.or(covered || known ? Tri.of(covered) : Tri.UNKNOWN);
  }

  private FieldValue allowHeaders(ServedRequest request) {
    Optional<Sourced<Value>> given = options.get("allow_headers");
    FieldValue asked = request.askedHeaders().map(FieldValue::of).orElseGet(FieldValue::absent);
    if (given.isEmpty()) {
      return FieldValue.of(String.join(", ", StarletteCors.SAFELISTED));
    }
    Optional<List<String>> sorted =
        elements(given.get())
            .map(
                names ->
                    List.copyOf(
                        new TreeSet<>(
                            Stream.concat(names.stream(), StarletteCors.SAFELISTED.stream())
                                .toList())));
    return choice(holds(given.get(), "*"), asked, joined(sorted));
  }

  private FieldValue maxAge() {
    Optional<Sourced<Value>> given = options.get("max_age");
    return given.isEmpty()
        ? FieldValue.of("600")
        : Values.number(given.get().value()).map(FieldValue::of).orElseGet(FieldValue::unknown);
  }

  private FieldValue credentials() {
    return choice(credentials, FieldValue.of("true"), FieldValue.absent());
  }

  /** A string is walked over letter by letter. */
  private static Optional<List<String>> elements(Sourced<Value> value) {
    if (value.value() instanceof Value.Text text) {
      return Optional.of(Arrays.asList(text.text().split("(?!^)")));
    }
    return Values.known(value) ? Optional.of(Values.texts(value)) : Optional.empty();
  }

  private static FieldValue joined(Optional<List<String>> names) {
    return names
        .map(all -> FieldValue.of(all.stream().collect(Collectors.joining(", "))))
        .orElseGet(FieldValue::unknown);
  }

  private static FieldValue choice(Tri condition, FieldValue then, FieldValue otherwise) {
    return switch (condition) {
      case YES -> then;
      case NO -> otherwise;
      case UNKNOWN -> then.equals(otherwise) ? then : FieldValue.unknown();
    };
  }
}
