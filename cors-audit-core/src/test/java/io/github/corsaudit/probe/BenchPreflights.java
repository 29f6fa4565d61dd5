package io.github.corsaudit.probe;

import static io.github.corsaudit.probe.Bench.CREDENTIALS;
import static io.github.corsaudit.probe.Bench.ORIGIN;
import static io.github.corsaudit.probe.Bench.VARY;
import static io.github.corsaudit.probe.Bench.actual;
import static io.github.corsaudit.probe.Bench.constant;
import static io.github.corsaudit.probe.Bench.grant;
import static io.github.corsaudit.probe.Bench.plain;
import static io.github.corsaudit.probe.Bench.preflight;
import static io.github.corsaudit.probe.Bench.refuse;
import static io.github.corsaudit.probe.Bench.server;
import static io.github.corsaudit.probe.Bench.with;
import static io.github.corsaudit.probe.Bench.without;

import io.github.corsaudit.probe.Lab.Call;
import io.github.corsaudit.probe.Lab.Reply;
import java.util.List;

/** Servers that differ in how they answer preflights. */
final class BenchPreflights {
  private BenchPreflights() {}

  static List<Bench> all() {
    return List.of(
        server(
            "preflight-401",
            preflight(call -> Reply.of(401, "WWW-Authenticate: Basic")),
            "preflight-broken medium"),
        server("preflight-404", preflight(call -> Reply.of(404)), "preflight-broken medium"),
        server("preflight-500", preflight(call -> Reply.of(500)), "preflight-broken medium"),
        server(
            "preflight-redirect",
            preflight(call -> Reply.of(302, "Location: /login")),
            "preflight-broken medium"),
        server("preflight-bare", preflight(Bench::plain), "preflight-broken medium"),
        server(
            "preflight-no-credentials", preflight(without(Call::own)), "preflight-broken medium"),
        server("preflight-any", preflight(with(c -> true)), "preflight-write medium"),
        server("preflight-any-403", call -> strangersPreflight(call, 403)),
        server("preflight-any-302", call -> strangersPreflight(call, 302)),
        server(
            "preflight-any-malformed",
            call ->
                call.preflight() && !call.own()
                    ? grant(call, "Access-Control-Allow-Methods: PUT DELETE").and()
                    : with(Call::own).apply(call),
            "malformed-header-list medium"),
        server(
            "preflight-any-simple",
            preflight(
                call ->
                    plain(call)
                        .and(
                            VARY,
                            ORIGIN + call.origin(),
                            CREDENTIALS,
                            "Access-Control-Allow-Methods: GET, POST"))),
        server("preflight-star-methods", actual(with(Call::own)), new String[0]),
        server(
            "star-methods",
            call ->
                call.own()
                    ? plain(call)
                        .and(VARY, ORIGIN + call.origin(), CREDENTIALS)
                        .and(
                            call.preflight()
                                ? new String[] {
                                  "Access-Control-Allow-Methods: *",
                                  "Access-Control-Allow-Headers: *"
                                }
                                : new String[0])
                    : refuse(call),
            "literal-wildcard low"),
        server(
            "trace",
            listing("Access-Control-Allow-Methods: GET, PUT, TRACE"),
            "forbidden-name info"),
        server(
            "star-headers-of-own",
            call ->
                call.own()
                    ? plain(call)
                        .and(VARY, ORIGIN + call.origin(), "Access-Control-Allow-Headers: *")
                    : refuse(call),
            "authorization-not-covered low"),
        server(
            "always-a-sandbox",
            constant(ORIGIN + "https://codepen.io", CREDENTIALS),
            "shared-hosting-origin high"),
        server(
            "second-name",
            call ->
                with(c ->
                        c.origin().equals("https://first.example.org")
                            || c.origin().startsWith("https://second.example.net"))
                    .apply(call)
                    .and(
                        "Content-Security-Policy: connect-src https://first.example.org"
                            + " https://second.example.net"),
            "origin-prefix-match high"),
        server(
            "embedder",
            call ->
                with(c -> c.origin().startsWith("https://portal.example.org"))
                    .apply(call)
                    .and(
                        "Content-Security-Policy: default-src 'self' data:; script-src"
                            + " cdn.example.net js.example.com https://www.example.io;"
                            + " frame-ancestors 'self' portal.example.org:*"),
            "origin-prefix-match high"),
        server(
            "tenants-that-are-sources",
            call ->
                with(c -> c.origin().endsWith(".surge.sh"))
                    .apply(call)
                    .and("Content-Security-Policy: connect-src https://*.surge.sh"),
            "shared-hosting-origin high"),
        server(
            "malformed",
            listing("Access-Control-Allow-Methods: GET PUT, POST"),
            "malformed-header-list medium"),
        server("ages", call -> call.own() ? grant(call, CREDENTIALS, "X: y").and() : refuse(call)),
        server("max-age", maxAge("31536000"), "excessive-max-age info"),
        server("max-age-negative", maxAge("-1"), "excessive-max-age info"),
        server(
            "echo-lists",
            call ->
                plain(call)
                    .and(VARY, ORIGIN + (call.origin().isEmpty() ? "*" : call.origin()))
                    .and(
                        call.preflight()
                            ? new String[] {
                              "Access-Control-Allow-Methods: "
                                  + call.header("access-control-request-method").orElse(""),
                              "Access-Control-Allow-Headers: "
                                  + call.header("access-control-request-headers").orElse("")
                            }
                            : new String[0]),
            "any-origin medium",
            "reflected-methods low",
            "reflected-request-headers low"),
        server(
            "star-headers",
            call ->
                call.preflight()
                    ? plain(call)
                        .and(
                            ORIGIN + "*",
                            "Access-Control-Allow-Methods: GET, PUT",
                            "Access-Control-Allow-Headers: *")
                    : plain(call).and(ORIGIN + "*"),
            "reflected-request-headers low",
            "wildcard-origin info"));
  }

  private static Lab.Service listing(String methods) {
    return granting(methods, "Access-Control-Allow-Headers: Content-Type, X-Test, Authorization");
  }

  private static Lab.Service maxAge(String seconds) {
    return granting(
        "Access-Control-Allow-Methods: GET, PUT",
        "Access-Control-Allow-Headers: content-type, x-test, authorization",
        "Access-Control-Max-Age: " + seconds);
  }

  /** Lets in its own pages, with credentials, and answers their preflights with some lines. */
  private static Lab.Service granting(String... lines) {
    return call ->
        call.own()
            ? plain(call)
                .and(VARY, ORIGIN + call.origin(), CREDENTIALS)
                .and(call.preflight() ? lines : new String[0])
            : refuse(call);
  }

  /** Says yes to strangers' preflights with a status that means no. */
  private static Reply strangersPreflight(Call call, int status) {
    return call.preflight() && !call.own()
        ? new Reply(status, grant(call).headers())
        : with(Call::own).apply(call);
  }
}
