package io.github.corsaudit.browser;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The answer to a preflight (Fetch, "CORS-preflight fetch"). The order of the checks is Chromium's,
 * whose reasons are reported; for the outcome it does not matter.
 */
final class PreflightAnswer {
  private static final String AUTHORIZATION = "authorization";

  private final Engine engine;
  private final FetchRequest request;
  private final Leg leg;
  private final Received received;
  private final Trail trail;

  PreflightAnswer(Engine engine, FetchRequest request, Leg leg, Received received, Trail trail) {
    this.engine = engine;
    this.request = request;
    this.leg = leg;
    this.received = received;
    this.trail = trail;
  }

  /** Returns why the answer does not permit the request; empty if it does. */
  Optional<Failure> judge(String origin, String method, List<String> names) {
    return redirect()
        .or(() -> new CorsChecks(request, trail).check(leg, origin, received.lines()))
        .or(this::status)
        .or(() -> lists(method, names));
  }

  /** Returns why the answer does not permit the request, whomever it lets in. */
  Optional<Failure> permission(String method, List<String> names) {
    return redirect().or(this::status).or(() -> lists(method, names));
  }

  private Optional<Failure> redirect() {
    Optional<String> location = received.location();
    return location.isEmpty()
        ? Optional.empty()
        : fail(Check.PREFLIGHT_REDIRECT, location, "", Reason.PREFLIGHT_DISALLOWED_REDIRECT);
  }

  private Optional<Failure> status() {
    Optional<String> status = Optional.of(String.valueOf(received.status()));
    boolean ok = received.status() >= 200 && received.status() <= 299;
    return ok
        ? pass(Check.PREFLIGHT_STATUS, status, "")
        : fail(Check.PREFLIGHT_STATUS, status, "", Reason.PREFLIGHT_INVALID_STATUS);
  }

  private Optional<Failure> lists(String method, List<String> names) {
    Optional<String> methodsValue = received.lines().get(CorsHeaders.ALLOW_METHODS);
    Optional<String> headersValue = received.lines().get(CorsHeaders.ALLOW_HEADERS);
    Optional<List<String>> methods = Tokens.list(methodsValue.orElse(""));
    Optional<List<String>> headers = Tokens.list(headersValue.orElse(""));
    if (methods.isEmpty()) {
      Reason reason = Reason.INVALID_ALLOW_METHODS_PREFLIGHT_RESPONSE;
      return fail(Check.METHODS_LIST, methodsValue, "", reason);
    }
    if (headers.isEmpty()) {
      Reason reason = Reason.INVALID_ALLOW_HEADERS_PREFLIGHT_RESPONSE;
      return fail(Check.HEADERS_LIST, headersValue, "", reason);
    }
    return method(methodsValue, methods.get(), method)
        .or(() -> headers(headersValue, headers.get(), names))
        .or(this::remember);
  }

  private Optional<Failure> remember() {
    Optional<String> value = received.lines().get(CorsHeaders.MAX_AGE);
    return pass(Check.MAX_AGE, value, String.valueOf(PreflightLifetime.seconds(engine, value)));
  }

  private Optional<Failure> method(Optional<String> value, List<String> allowed, String method) {
    boolean covered =
        allowed.contains(method) || Methods.isSafelisted(method) || hasWildcard(allowed);
    return covered
        ? pass(Check.ALLOW_METHODS, value, method)
        : fail(Check.ALLOW_METHODS, value, method, Reason.METHOD_DISALLOWED_BY_PREFLIGHT_RESPONSE);
  }

  private Optional<Failure> headers(
      Optional<String> value, List<String> allowed, List<String> names) {
    List<String> covered = allowed.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    boolean wildcard = hasWildcard(allowed);
    for (String name : names) {
      if (!covered.contains(name) && !(wildcard && isCoveredByWildcard(name))) {
        Reason reason = Reason.HEADER_DISALLOWED_BY_PREFLIGHT_RESPONSE;
        return fail(Check.ALLOW_HEADERS, value, name, reason);
      }
    }
    return names.isEmpty()
        ? Optional.empty()
        : pass(Check.ALLOW_HEADERS, value, String.join(",", names));
  }

  private boolean hasWildcard(List<String> allowed) {
    return !request.include() && allowed.contains("*");
  }

  private boolean isCoveredByWildcard(String name) {
    return !name.equals(AUTHORIZATION) || engine.has(Quirk.WILDCARD_COVERS_AUTHORIZATION);
  }

  private Optional<Failure> pass(Check check, Optional<String> found, String wanted) {
    return trail.note(check, leg, found, wanted, Optional.empty());
  }

  private Optional<Failure> fail(
      Check check, Optional<String> found, String wanted, Reason reason) {
    String subject = wanted.isEmpty() ? found.orElse("") : wanted;
    return trail.note(check, leg, found, wanted, Optional.of(new Failure(reason, leg, subject)));
  }
}
