package io.github.corsaudit.probe;

import static java.util.Map.entry;

import io.github.corsaudit.model.Header;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;

/** Servers of all kinds, each a function from a request to an answer, by name. */
final class Lab {
  private static final String BASE = "lab.example";

  private Lab() {}

  /** A request as a server sees it. */
  record Call(String method, URI url, List<Header> headers) {
    Optional<String> header(String name) {
      return new HeaderLines(headers).values(name).stream().findFirst();
    }

    String origin() {
      return header("origin").orElse("");
    }

    String originHost() {
      return origin().replaceFirst("^https?://", "").replaceFirst(":.*", "");
    }

    String self() {
      return url.getScheme() + "://" + url.getAuthority();
    }

    boolean own() {
      return origin().equals(self());
    }

    boolean preflight() {
      return method.equals("OPTIONS") && header("access-control-request-method").isPresent();
    }
  }

  /** An answer's header. */
  record Reply(int status, List<Header> headers) {
    static Reply of(int status, String... lines) {
      return new Reply(status, List.of()).and(lines);
    }

    Reply and(String... lines) {
      List<Header> all = new ArrayList<>(headers);
      for (String line : lines) {
        int colon = line.indexOf(": ");
        all.add(new Header(line.substring(0, colon), line.substring(colon + 2)));
      }
      return new Reply(status, all);
    }
  }

  /** A server. */
  interface Service extends Function<Call, Reply> {}

  static String url(String id) {
    return "http://" + id + "." + BASE + "/";
  }

  private static final String ACAO = "Access-Control-Allow-Origin: ";
  private static final String CREDENTIALS = "Access-Control-Allow-Credentials: true";

  private static Reply plain(Call call) {
    return Reply.of(call.preflight() ? 204 : 200, "Content-Type: application/json");
  }

  private static Reply echo(Call call, String... more) {
    Reply reply = plain(call).and("Vary: Origin", ACAO + call.origin()).and(more);
    return call.preflight()
        ? reply.and(
            "Access-Control-Allow-Methods: GET, POST, PUT",
            "Access-Control-Allow-Headers: Content-Type",
            "Access-Control-Max-Age: 600")
        : reply;
  }

  /** Lets in whom the test says, with credentials. */
  private static Service lettingIn(Predicate<Call> test) {
    return call ->
        call.header("origin").isPresent() && test.test(call)
            ? echo(call, CREDENTIALS)
            : plain(call).and("Vary: Origin");
  }

  private static Service constant(String... lines) {
    return call -> plain(call).and(lines);
  }

  /** Answers preflights in its own way, and all else as an allowlist does. */
  private static Service preflights(Function<Call, Reply> answer) {
    return call -> call.preflight() ? answer.apply(call) : lettingIn(Call::own).apply(call);
  }

  /** Returns fresh servers; some keep count. */
  static Map<String, Service> services() {
    return Map.ofEntries(
        entry("none", constant()),
        entry("allowlist", lettingIn(Call::own)),
        entry("reflect", call -> echo(call)),
        entry("reflect-creds", lettingIn(call -> true)),
        entry("wildcard", constant(ACAO + "*")),
        entry("wildcard-creds", constant(ACAO + "*", CREDENTIALS)),
        entry("null", lettingIn(call -> call.own() || call.origin().equals("null"))),
        entry("prefix", lettingIn(call -> call.origin().startsWith(call.self()))),
        entry("suffix", lettingIn(call -> call.originHost().endsWith(BASE))),
        entry(
            "dot",
            lettingIn(
                call -> call.origin().replace('x', '.').equals(call.self().replace('x', '.')))),
        entry("subdomains", lettingIn(call -> call.originHost().endsWith("." + BASE))),
        entry(
            "localhost",
            lettingIn(call -> call.own() || call.origin().equals("http://localhost:3000"))),
        entry("no-vary", Lab::noVary),
        entry("trailing-slash", call -> plain(call).and(ACAO + call.self() + "/")),
        entry("preflight-405", preflights(call -> Reply.of(405, "Allow: GET"))),
        entry("preflight-401", preflights(call -> Reply.of(401))),
        entry("preflight-bare", preflights(Lab::plain)),
        entry("preflight-redirect", preflights(call -> Reply.of(302, "Location: /login"))),
        entry("preflight-no-credentials", preflights(call -> echo(call))),
        entry("preflight-strict", preflights(Lab::onlyGet)),
        entry("preflight-any", Lab::grantsAnything),
        entry("preflight-lists", Lab::grantsFromLists),
        entry("cookie", Lab::starlette),
        entry("cookie-only", cookieOnly(Call::own)),
        entry("cookie-suffix", cookieOnly(call -> call.originHost().endsWith(BASE))),
        entry("flipping", flipping()),
        entry("fixed", constant(ACAO + "https://app.example", CREDENTIALS)),
        entry("fixed-own", call -> plain(call).and(ACAO + call.self())),
        entry("two-lines", constant(ACAO + "https://a.example", ACAO + "https://b.example")),
        entry("errors-for-strangers", Lab::expressError),
        entry("down", call -> Reply.of(502)),
        entry("redirect", call -> Reply.of(301, "Location: https://else.example/x?token=1")),
        entry(
            "redirect-cors",
            call ->
                new Reply(307, lettingIn(Call::own).apply(call).headers())
                    .and("Location: https://else.example/")),
        entry("limited", limited(6)),
        entry("null-only", Lab::nullOnly));
  }

  private static Reply noVary(Call call) {
    Reply reply = plain(call).and("Cache-Control: public, max-age=300");
    return call.own() ? reply.and(ACAO + call.origin()) : reply;
  }

  /** Spring refuses the whole preflight where one method or header is not allowed. */
  private static Reply onlyGet(Call call) {
    boolean fits =
        call.header("access-control-request-method").equals(Optional.of("GET"))
            && call.header("access-control-request-headers").isEmpty();
    return fits && call.own() ? echo(call, CREDENTIALS) : Reply.of(403);
  }

  private static Reply grantsAnything(Call call) {
    String methods = call.header("access-control-request-method").orElse("");
    String headers = call.header("access-control-request-headers").orElse("");
    Reply reply = plain(call).and(ACAO + call.origin(), "Vary: Origin");
    return reply.and(
        "Access-Control-Allow-Methods: " + methods, "Access-Control-Allow-Headers: " + headers);
  }

  /** Answers with the one method that was asked for, if it is allowed: no echo. */
  private static Reply grantsFromLists(Call call) {
    Reply reply = plain(call).and(ACAO + call.origin(), "Vary: Origin");
    boolean put = call.header("access-control-request-method").equals(Optional.of("PUT"));
    return !call.preflight() || put
        ? reply.and("Access-Control-Allow-Methods: PUT", "Access-Control-Allow-Headers: X-Test")
        : plain(call);
  }

  private static Reply starlette(Call call) {
    boolean echoes = call.preflight() || call.header("cookie").isPresent();
    return echoes ? echo(call, CREDENTIALS) : plain(call).and(ACAO + "*", CREDENTIALS);
  }

  private static Service cookieOnly(Predicate<Call> test) {
    return lettingIn(call -> call.header("cookie").isPresent() && test.test(call));
  }

  /** A JavaScript expression with the flag g: whoever matches does so every other time. */
  private static Service flipping() {
    AtomicInteger state = new AtomicInteger();
    return call -> {
      boolean fits = call.origin().startsWith(call.self()) && state.get() == 0;
      state.set(fits ? 1 : 0);
      return fits ? echo(call, CREDENTIALS) : plain(call).and("Vary: Origin");
    };
  }

  private static Reply expressError(Call call) {
    return call.header("origin").isEmpty() || call.own()
        ? lettingIn(Call::own).apply(call)
        : Reply.of(500);
  }

  private static Service limited(int calls) {
    AtomicInteger count = new AtomicInteger();
    return call ->
        count.incrementAndGet() > calls
            ? Reply.of(429, "Retry-After: 60")
            : lettingIn(c -> true).apply(call);
  }

  private static Reply nullOnly(Call call) {
    return call.origin().equals("null") ? plain(call).and(ACAO + "null", CREDENTIALS) : plain(call);
  }
}
