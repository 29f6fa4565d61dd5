package io.github.corsaudit.probe;

import static io.github.corsaudit.probe.Bench.CREDENTIALS;
import static io.github.corsaudit.probe.Bench.ORIGIN;
import static io.github.corsaudit.probe.Bench.alternating;
import static io.github.corsaudit.probe.Bench.constant;
import static io.github.corsaudit.probe.Bench.cookie;
import static io.github.corsaudit.probe.Bench.grant;
import static io.github.corsaudit.probe.Bench.plain;
import static io.github.corsaudit.probe.Bench.refuse;
import static io.github.corsaudit.probe.Bench.server;
import static io.github.corsaudit.probe.Bench.with;

import io.github.corsaudit.probe.Lab.Call;
import io.github.corsaudit.probe.Lab.Reply;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Servers that differ in what they answer, and when. */
final class BenchAnswers {
  private BenchAnswers() {}

  static List<Bench> all() {
    return Stream.of(values(), moods(), BenchPreflights.all(), caches())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Bench> values() {
    return List.of(
        server("star", constant(ORIGIN + "*"), "wildcard-origin info"),
        server(
            "star-credentials",
            constant(ORIGIN + "*", CREDENTIALS),
            "wildcard-with-credentials medium"),
        server("fixed-own", call -> constant(ORIGIN + call.self()).apply(call)),
        server("fixed-other", constant(ORIGIN + "https://app.example.net", CREDENTIALS)),
        server("fixed-null", constant(ORIGIN + "null", CREDENTIALS), "null-origin high"),
        server(
            "fixed-http",
            constant(ORIGIN + "http://app.example.net", CREDENTIALS),
            "insecure-origin medium"),
        server(
            "fixed-localhost", constant(ORIGIN + "http://localhost:3000"), "localhost-origin low"),
        server(
            "slash",
            call -> constant(ORIGIN + call.self() + "/").apply(call),
            "invalid-allow-origin medium"),
        server(
            "upper",
            call -> constant(ORIGIN + "HTTPS://UPPER.shop.example.com").apply(call),
            "invalid-allow-origin medium"),
        server(
            "list",
            constant(ORIGIN + "https://a.example.com, https://b.example.com"),
            "invalid-allow-origin medium"),
        server(
            "blank-list",
            constant(ORIGIN + "https://a.example.com https://b.example.com"),
            "invalid-allow-origin medium"),
        server("no-scheme", constant(ORIGIN + "app.example.com"), "invalid-allow-origin medium"),
        server(
            "star-host", constant(ORIGIN + "https://*.example.com"), "invalid-allow-origin medium"),
        server(
            "port-443",
            constant(ORIGIN + "https://app.example.com:443"),
            "invalid-allow-origin medium"),
        server("variable", constant(ORIGIN + "${CORS_ORIGIN}"), "invalid-allow-origin medium"),
        server("empty", constant(ORIGIN), "invalid-allow-origin medium"),
        server(
            "two-lines",
            constant(ORIGIN + "https://a.example.com", ORIGIN + "*"),
            "duplicate-cors-headers medium"),
        server(
            "same-line-twice",
            call ->
                with(Call::own)
                    .apply(call)
                    .and(call.own() ? new String[] {ORIGIN + call.self()} : new String[0]),
            "duplicate-cors-headers medium"),
        server(
            "True",
            call ->
                call.own() ? grant(call, "Access-Control-Allow-Credentials: True") : refuse(call),
            "invalid-credentials-value low"),
        server(
            "false",
            call ->
                call.own() ? grant(call, "Access-Control-Allow-Credentials: false") : refuse(call),
            "invalid-credentials-value info"),
        server(
            "exposes",
            call ->
                call.own()
                    ? grant(call, "Access-Control-Expose-Headers: Set-Cookie, X-Total")
                    : refuse(call),
            "exposed-sensitive-header low",
            "forbidden-name info"),
        server(
            "private-network",
            call ->
                call.own()
                    ? grant(call, "Access-Control-Allow-Private-Network: true")
                    : refuse(call),
            "obsolete-private-network info"));
  }

  private static List<Bench> moods() {
    return List.of(
        server(
            "cookie-any",
            call -> cookie(call) ? with(c -> true).apply(call) : refuse(call),
            "any-origin-with-credentials critical"),
        server(
            "starlette",
            call ->
                call.preflight() || cookie(call)
                    ? with(c -> true).apply(call)
                    : constant(ORIGIN + "*", CREDENTIALS).apply(call),
            "any-origin-with-credentials critical"),
        server(
            "bare-any",
            call -> cookie(call) ? with(Call::own).apply(call) : with(c -> true).apply(call),
            "any-origin medium"),
        server(
            "alternating-any",
            alternating(with(c -> true), Bench::refuse),
            "any-origin-with-credentials critical"),
        server(
            "alternating-prefix",
            alternating(with(c -> c.origin().startsWith(c.self())), Bench::refuse),
            "origin-prefix-match high"),
        server(
            "alternating-null",
            alternating(Bench::refuse, with(c -> c.own() || c.origin().equals("null"))),
            "null-origin high"),
        server(
            "errors-bare",
            call -> cookie(call) || call.preflight() ? with(Call::own).apply(call) : Reply.of(401),
            "headers-lost low"),
        server(
            "forbidden-others",
            call -> !Bench.asks(call) || call.own() ? with(Call::own).apply(call) : Reply.of(403)),
        server(
            "forbidden-even-own",
            call ->
                !Bench.asks(call) || call.origin().equals("https://first.example.org")
                    ? with(c -> !c.own())
                        .apply(call)
                        .and("Content-Security-Policy: frame-ancestors https://first.example.org")
                    : Reply.of(403)),
        server(
            "forbidden-but-any",
            call -> new Reply(403, with(c -> true).apply(call).headers()),
            "any-origin-with-credentials critical"),
        server("down", call -> Reply.of(502), "problem unreachable"),
        server(
            "down-any",
            call -> new Reply(500, with(c -> true).apply(call).headers()),
            "any-origin-with-credentials critical",
            "problem unreachable"),
        server("limited", call -> Reply.of(429, "Retry-After: 60"), "problem rate-limited"),
        server("late", impatient(3), "any-origin-with-credentials critical"),
        server("moved", BenchAnswers::moved, "any-origin-with-credentials critical"),
        server("moved-bare", BenchAnswers::movedBare, "redirect-breaks-cors medium"),
        server(
            "sign-in-any",
            call -> signIn(call, with(c -> true)),
            "any-origin-with-credentials critical"),
        server("sign-in", call -> signIn(call, with(Call::own))),
        server(
            "away",
            call -> Reply.of(302, "Location: https://login.example.net/"),
            "problem skipped"),
        server(
            "loop",
            call ->
                Reply.of(
                    302,
                    "Location: "
                        + call.self()
                        + "/v1/me"
                        + (call.url().getPath().length() % 2 == 0 ? "" : "x")),
            "problem unreachable"),
        server(
            "endless",
            call -> Reply.of(302, "Location: " + call.self() + call.url().getPath() + "/x"),
            "problem unreachable"));
  }

  /** Says "not now" first, and is served again when asked later. */
  private static Lab.Service impatient(int calls) {
    var count = new java.util.concurrent.atomic.AtomicInteger();
    return call ->
        count.incrementAndGet() == calls
            ? Reply.of(429, "Retry-After: 1")
            : with(c -> true).apply(call);
  }

  /** Sends to a page without CORS whoever brings no cookie. */
  private static Reply signIn(Call call, Lab.Service service) {
    if (call.url().getPath().equals("/sign-in")) {
      return plain(call);
    }
    return call.preflight() || cookie(call)
        ? service.apply(call)
        : Reply.of(302, "Location: /sign-in");
  }

  private static Reply moved(Call call) {
    return call.url().getPath().equals("/new")
        ? with(c -> true).apply(call)
        : new Reply(301, with(c -> true).apply(call).headers()).and("Location: /new");
  }

  private static Reply movedBare(Call call) {
    return call.url().getPath().equals("/new")
        ? with(Call::own).apply(call)
        : Reply.of(308, "Location: /new");
  }

  private static List<Bench> caches() {
    return List.of(
        server("no-vary", noVary(), "missing-vary low"),
        server("no-vary-credentials", noVary(CREDENTIALS), "missing-vary medium"),
        server(
            "no-vary-public", noVary("Cache-Control: public, max-age=60"), "missing-vary medium"),
        server(
            "vary-star",
            call ->
                plain(call)
                    .and("Vary: *")
                    .and(call.own() ? new String[] {ORIGIN + call.origin()} : new String[0])),
        server(
            "vary-list",
            call ->
                plain(call)
                    .and("Vary: Accept-Encoding, origin")
                    .and(call.own() ? new String[] {ORIGIN + call.origin()} : new String[0])),
        server("cache", cached(noVary("Cache-Control: max-age=60")), "missing-vary medium"),
        server("cache-age", cached(noVary("Age: 3")), "missing-vary medium"),
        server(
            "cache-any",
            cached(
                call ->
                    plain(call)
                        .and("Cache-Control: public, max-age=60")
                        .and(
                            Bench.asks(call)
                                ? new String[] {ORIGIN + call.origin(), CREDENTIALS}
                                : new String[0])),
            "any-origin-with-credentials critical",
            "missing-vary medium"));
  }

  private static Lab.Service noVary(String... more) {
    return call -> {
      Reply reply = plain(call).and(more);
      return call.own()
          ? reply.and(ORIGIN + call.origin()).and(call.preflight() ? Bench.lists() : new String[0])
          : reply;
    };
  }

  /** Keeps answers to GET by address alone. */
  private static Lab.Service cached(Lab.Service origin) {
    Map<String, Reply> kept = new HashMap<>();
    return call ->
        Optional.of(call)
            .filter(c -> c.method().equals("GET"))
            .map(c -> kept.computeIfAbsent(c.url().toString(), key -> origin.apply(c)))
            .orElseGet(() -> origin.apply(call));
  }
}
