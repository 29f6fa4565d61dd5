package io.github.corsaudit.read.spring;

import io.github.corsaudit.model.Answer;
import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Flaw;
import io.github.corsaudit.model.Scope;
import io.github.corsaudit.model.TokenSet;
import io.github.corsaudit.model.Tri;
import io.github.corsaudit.origin.CorsRequest;
import io.github.corsaudit.origin.Responder;
import io.github.corsaudit.origin.Response;
import io.github.corsaudit.serve.AnswerFields;
import io.github.corsaudit.serve.CorsField;
import io.github.corsaudit.serve.FieldValue;
import io.github.corsaudit.serve.Served;
import io.github.corsaudit.serve.ServedRequest;
import io.github.corsaudit.serve.Service;
import io.github.corsaudit.serve.Startup;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A Spring application whose configuration files hold CORS sections (measured with Spring Boot
 * 4.0.9): what is not granted is refused with 403 and only {@code Vary}; a request to its own
 * origin is none that CORS decides on.
 *
 * @param policies the sections in force
 * @param endpoints what the actuator answers
 * @param startup whether the application starts with them
 * @param complete whether all files could be read
 */
record SpringService(
    List<CorsPolicy> policies, ActuatorEndpoints endpoints, Startup startup, boolean complete)
    implements Service {
  private static final int REFUSED = 403;
  private static final List<String> VARY =
      List.of("Origin", "Access-Control-Request-Method", "Access-Control-Request-Headers");

  /** Makes the list unchangeable. */
  SpringService {
    policies = List.copyOf(policies);
  }

  /**
   * Returns the service of some sections. Spring looks at the actuator's section when it starts, at
   * all others when requests come.
   */
  static SpringService of(
      List<CorsPolicy> policies, ActuatorEndpoints endpoints, boolean complete) {
    boolean refused =
        policies.stream()
            .filter(policy -> policy.scope().path().endsWith(BootSections.BELOW))
            .anyMatch(policy -> policy.grants().isEmpty() && isRefused(policy));
    Startup startup = refused ? Startup.FAILS : Startup.OK;
    return new SpringService(policies, endpoints, complete ? startup : Startup.UNKNOWN, complete);
  }

  private static boolean isRefused(CorsPolicy policy) {
    return policy.flaws().stream().anyMatch(flaw -> flaw.kind() == Flaw.Kind.CONFIG_REFUSED);
  }

  @Override
  public Served answer(ServedRequest request) {
    if (!complete) {
      return Served.unknown();
    }
    return policies.stream()
        .filter(policy -> governs(policy.scope(), request.path()))
        .map(policy -> served(policy, request))
        .reduce(Served::or)
        .orElseGet(Served::plain);
  }

  private Served served(CorsPolicy policy, ServedRequest request) {
    Tri mapped =
        policy.scope().path().equals(endpoints.base() + BootSections.BELOW)
            ? endpoints.serves(request.path(), request.method(), request.preflight())
            : Tri.YES;
    return switch (mapped) {
      case YES -> answer(policy, request);
      case NO -> Served.plain();
      case UNKNOWN -> Served.plain().or(answer(policy, request));
    };
  }

  /** Ant's notation as these sections use it: {@code **} stands for any paths below. */
  private static boolean governs(Scope scope, String path) {
    String pattern = scope.path();
    if (pattern.equals(Scope.ALL)) {
      return true;
    }
    return pattern.endsWith("/**")
        ? (path + "/").startsWith(pattern.substring(0, pattern.length() - 2))
        : pattern.equals(path);
  }

  private static Served answer(CorsPolicy policy, ServedRequest request) {
    boolean refused = isRefused(policy);
    if (policy.grants().isEmpty() && !refused) {
      return Served.plain();
    }
    Served varied = Served.plain().with(CorsField.VARY, new FieldValue(true, VARY));
    boolean own = request.origin().filter(request.target().origin()::equals).isPresent();
    if (request.origin().isEmpty() || own) {
      return request.preflight() ? varied.withStatus(200) : varied;
    }
    return refused ? varied.withStatus(500) : decided(policy, request, varied);
  }

  private static Served decided(CorsPolicy policy, ServedRequest request, Served varied) {
    Response response = Responder.of(policy).respond(request.cors());
    if (response instanceof Response.Silent) {
      return varied.withStatus(REFUSED);
    }
    if (!(response instanceof Response.Granted found)) {
      return Served.unknown().with(CorsField.VARY, new FieldValue(true, VARY));
    }
    Answer answer = found.grant().answer();
    Served granted =
        AnswerFields.of(answer, request).with(CorsField.VARY, new FieldValue(true, VARY));
    return request.preflight()
        ? preflight(answer, request, granted, varied)
        : actual(policy, request, granted, varied);
  }

  /** The method of the request itself has to be allowed too. */
  private static Served actual(
      CorsPolicy policy, ServedRequest request, Served granted, Served varied) {
    CorsRequest question =
        CorsRequest.preflight(request.origin().orElseThrow(), request.method(), Optional.empty());
    if (!(Responder.of(policy).respond(question) instanceof Response.Granted found)) {
      return granted;
    }
    return switch (holds(found.grant().answer().methods().value(), request.method(), false)) {
      case YES -> granted;
      case NO -> varied.withStatus(REFUSED);
      case UNKNOWN -> granted.or(varied);
    };
  }

  private static Served preflight(
      Answer answer, ServedRequest request, Served granted, Served varied) {
    String method = request.askedMethod().orElseThrow();
    Tri allowed = holds(answer.methods().value(), method, false);
    FieldValue headers = headers(answer.headers().value(), request.askedHeaders());
    boolean asksInVain =
        headers.isAbsent() && request.askedHeaders().filter(h -> !h.isBlank()).isPresent();
    Served yes = granted.with(CorsField.ALLOW_HEADERS, headers).withStatus(200);
    Served no = varied.withStatus(REFUSED);
    return asksInVain ? no : allowed == Tri.UNKNOWN ? yes.or(no) : allowed.isYes() ? yes : no;
  }

  private static Tri holds(TokenSet set, String name, boolean ignoreCase) {
    if (set instanceof TokenSet.Echo) {
      return Tri.YES;
    }
    if (set instanceof TokenSet.Listed listed) {
      return Tri.of(
          listed.tokens().stream()
              .anyMatch(t -> ignoreCase ? t.equalsIgnoreCase(name) : t.equals(name)));
    }
    return set instanceof TokenSet.Unknown ? Tri.UNKNOWN : Tri.NO;
  }

  /** Of the headers asked for, those that are allowed are granted. */
  private static FieldValue headers(TokenSet set, Optional<String> asked) {
    if (set instanceof TokenSet.Unknown) {
      return FieldValue.unknown();
    }
    List<String> granted =
        Arrays.stream(asked.orElse("").split(",", -1))
            .map(String::strip)
            .filter(name -> !name.isEmpty() && holds(set, name, true).isYes())
            .toList();
    return granted.isEmpty() ? FieldValue.absent() : FieldValue.of(String.join(", ", granted));
  }
}
