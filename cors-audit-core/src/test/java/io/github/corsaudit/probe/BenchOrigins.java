package io.github.corsaudit.probe;

import static io.github.corsaudit.probe.Bench.at;
import static io.github.corsaudit.probe.Bench.finding;
import static io.github.corsaudit.probe.Bench.matching;
import static io.github.corsaudit.probe.Bench.server;
import static io.github.corsaudit.probe.Bench.with;
import static io.github.corsaudit.probe.Bench.without;

import io.github.corsaudit.probe.Lab.Call;
import java.util.List;

/** Servers that differ in whom they let in. */
final class BenchOrigins {
  private BenchOrigins() {}

  static List<Bench> all() {
    return List.of(
        server("nothing", Bench::plain),
        server("allowlist", with(Call::own)),
        server("allowlist-bare", without(Call::own)),
        server("partners", with(c -> own(c, "https://partner.example.net"))),
        server("refuses-all", Bench::refuse),
        server("any", with(c -> true), "any-origin-with-credentials critical"),
        server("any-bare", without(c -> true), "any-origin medium"),
        server(
            "any-https",
            with(c -> c.origin().startsWith("https:")),
            "any-origin-with-credentials critical"),
        server(
            "any-http",
            with(c -> c.origin().startsWith("http:")),
            "any-origin-with-credentials critical"),
        server(
            "any-but-null",
            with(c -> !c.origin().equals("null")),
            "any-origin-with-credentials critical"),
        server("null", with(c -> own(c, "null")), "null-origin high"),
        server("null-bare", without(c -> own(c, "null")), "null-origin medium"),
        server("starts", with(c -> c.origin().startsWith(c.self())), "origin-prefix-match high"),
        server(
            "starts-bare",
            without(c -> c.origin().startsWith(c.self())),
            "origin-prefix-match medium"),
        server(
            "word-end",
            finding("^https://word-end\\.shop\\.example\\.com\\b"),
            "origin-prefix-match high"),
        server(
            "hyphen-end",
            finding("^https://hyphen-end\\.shop\\.example\\.com(?![.:a-z0-9])"),
            "origin-prefix-match high"),
        server(
            "ends", with(c -> c.originHost().endsWith("example.com")), "origin-suffix-match high"),
        server(
            "ends-bare",
            without(c -> c.originHost().endsWith("example.com")),
            "origin-suffix-match medium"),
        server("below-unended", finding("^https://.*\\.example\\.com"), "origin-prefix-match high"),
        server(
            "below-unended-part", finding("\\.shop\\.example\\.com"), "origin-prefix-match high"),
        server("middle-part", finding("shop\\.example\\.com"), "origin-substring-match high"),
        server(
            "host-part",
            finding("host-part\\.shop\\.example\\.com"),
            "origin-substring-match high"),
        server(
            "open-endings",
            matching("https://open-endings\\.shop\\.example\\.[a-z.]+"),
            "origin-prefix-match high"),
        at(
            "https://below-host.example.com/",
            "below-host",
            matching("https://(.*\\.)?below-host\\.example\\.com"),
            "subdomain-wildcard medium"),
        at(
            "http://api.parent-site.net/",
            "parent-unencrypted",
            finding("^http://parent-site\\.net"),
            "origin-prefix-match high"),
        server(
            "no-dot-behind",
            finding("^https://no-dot-behind\\.shop\\.example\\.com(?!\\.)"),
            "origin-prefix-match high"),
        at(
            "https://all-of-com.example.org/",
            "all-of-com",
            with(c -> c.own() || c.originHost().endsWith(".com")),
            "public-suffix-wildcard high"),
        server("sandbox", with(c -> own(c, "https://jsfiddle.net")), "shared-hosting-origin high"),
        at(
            "https://other-tenants.example.com/",
            "other-tenants",
            with(c -> c.own() || c.originHost().endsWith(".github.io")),
            "shared-hosting-origin high"),
        at(
            "https://tenants-behind-names.example.com/",
            "tenants-behind-names",
            with(c -> c.own() || c.originHost().endsWith(".netlify.app")),
            "shared-hosting-origin high"),
        at(
            "https://tenants-behind-characters.example.com/",
            "tenants-behind-characters",
            with(c -> c.own() || c.originHost().endsWith(".herokuapp.com")),
            "shared-hosting-origin high"),
        at(
            "https://tenants-of-one-label.example.com/",
            "tenants-of-one-label",
            with(c -> c.own() || c.origin().matches("https://[a-z0-9-]+\\.github\\.io")),
            "shared-hosting-origin high"),
        at(
            "https://plain-strangers.example.com/",
            "plain-strangers",
            with(c -> c.own() || c.origin().startsWith("http://")),
            "any-origin-with-credentials critical"),
        server("word-start", finding("\\bexample\\.com$"), "origin-suffix-match high"),
        server(
            "hyphen-start",
            matching("https://([a-z]+[.-])?([a-z-]+\\.)*example\\.com"),
            "origin-suffix-match high"),
        server(
            "contains",
            with(c -> c.origin().contains("example.com")),
            "origin-substring-match high"),
        server(
            "contains-own",
            with(c -> c.origin().contains("contains-own.shop.example.com")),
            "origin-substring-match high"),
        server(
            "listed-text",
            with(
                c ->
                    "https://a.example.org,https://listed-text.shop.example.com"
                        .contains(c.origin())),
            "origin-substring-match high"),
        server(
            "cut-end", with(c -> c.self().startsWith(c.origin())), "origin-substring-match high"),
        server(
            "cut-start",
            with(c -> c.self().endsWith(c.originHost())),
            "origin-substring-match high"),
        server("dots", matching("https://dots.shop.example.com"), "unescaped-dot high"),
        server("dot-last", matching("https://dot-last\\.shop.example\\.com"), "unescaped-dot high"),
        server(
            "dot-first", matching("https://dot-first.shop\\.example\\.com"), "unescaped-dot high"),
        server(
            "odd",
            matching("https://odd\\.shop\\.example\\.com([^a-z0-9.:-].*)?"),
            "special-character-bypass high"),
        server(
            "odder",
            matching("https://odder\\.shop\\.example\\.com([^\\w.:-].*)?"),
            "special-character-bypass medium"),
        server(
            "children",
            with(c -> c.originHost().endsWith(".example.com")),
            "insecure-origin medium",
            "subdomain-wildcard medium"),
        server(
            "children-bare",
            without(c -> c.originHost().endsWith(".example.com")),
            "insecure-origin low",
            "subdomain-wildcard low"),
        server(
            "grandchildren",
            matching("https://([a-z]+\\.[a-z-]+|grandchildren\\.shop)\\.example\\.com"),
            "subdomain-wildcard medium"),
        server("ports", matching("https://ports\\.shop\\.example\\.com(:\\d+)?"), "any-port low"),
        server("twin", matching("https?://twin\\.shop\\.example\\.com"), "insecure-origin medium"),
        server(
            "twin-bare",
            without(c -> c.origin().matches("https?://twin-bare\\.shop\\.example\\.com")),
            "insecure-origin low"),
        server("localhost", with(c -> own(c, "http://localhost:3000")), "localhost-origin low"),
        server(
            "localhost-any",
            finding("^https?://localhost(:\\d+)?$|^https://localhost-any\\.shop\\.example\\.com$"),
            "localhost-origin low"),
        server(
            "tenants",
            with(c -> own(c, "") || c.originHost().endsWith(".vercel.app")),
            "shared-hosting-origin high"),
        server(
            "all-com", with(c -> c.originHost().endsWith(".com")), "public-suffix-wildcard high"),
        at(
            "https://api.shop.co.uk/",
            "co-uk",
            with(c -> c.originHost().endsWith(".co.uk")),
            "public-suffix-wildcard high"),
        at(
            "https://me.vercel.app/",
            "neighbours",
            with(c -> c.originHost().endsWith(".vercel.app")),
            "shared-hosting-origin high"),
        server(
            "any-ending",
            matching("https://any-ending\\.shop\\.example\\.[a-z]+"),
            "origin-pattern-too-broad high"),
        at("https://api.shop.co.uk/v1", "clean-co-uk", with(Call::own)),
        at("http://127.0.0.1:8080/", "address", with(Call::own)),
        at("http://[::1]:8080/", "address-6", with(Call::own)),
        server("parent", with(c -> c.origin().equals("https://example.com"))),
        server(
            "parent-prefix",
            with(c -> c.origin().startsWith("https://example.com")),
            "origin-prefix-match high"),
        server(
            "prefix-null",
            with(c -> c.origin().startsWith(c.self()) || c.origin().equals("null")),
            "null-origin high",
            "origin-prefix-match high"),
        server(
            "twin-port",
            matching("https?://twin-port\\.shop\\.example\\.com(:\\d+)?"),
            "any-port low",
            "insecure-origin medium"));
  }

  private static boolean own(Call call, String other) {
    return call.own() || call.origin().equals(other);
  }
}
