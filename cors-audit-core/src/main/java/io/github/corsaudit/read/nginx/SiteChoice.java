package io.github.corsaudit.read.nginx;

import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;

/**
 * Chooses the server for a host (nginx documentation, "Server names"): an exact name, one with a
 * wildcard, an expression, else the default.
 */
final class SiteChoice {
  private final List<Configuration.Site> sites;

  SiteChoice(List<Configuration.Site> all) {
    List<Configuration.Site> whole =
        all.stream().filter(s -> !s.server().body().isEmpty()).toList();
    sites = whole.isEmpty() ? all : whole;
  }

  /** Returns the servers that may answer; several where the files do not decide. */
  List<Configuration.Site> serving(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    List<BiPredicate<String, String>> ways =
        List.of(String::equals, SiteChoice::wildcard, SiteChoice::regex);
    for (BiPredicate<String, String> way : ways) {
      List<Configuration.Site> named = named(name, way);
      if (!named.isEmpty()) {
        return named;
      }
    }
    List<Configuration.Site> defaults = sites.stream().filter(SiteChoice::isDefault).toList();
    return defaults.isEmpty() ? sites : defaults;
  }

  /** Of several servers with the same name the first one counts. */
  private List<Configuration.Site> named(String host, BiPredicate<String, String> way) {
    return sites.stream()
        .filter(site -> names(site.server()).stream().anyMatch(name -> way.test(name, host)))
        .limit(1)
        .toList();
  }

  private static List<String> names(Server server) {
    return server.body().stream()
        .filter(directive -> directive.is("server_name"))
        .flatMap(directive -> directive.arguments().stream())
        .map(name -> name.text().toLowerCase(Locale.ROOT))
        .toList();
  }

  private static boolean wildcard(String name, String host) {
    return (name.startsWith("*.") && host.endsWith(name.substring(1)))
        || (name.startsWith(".") && ("." + host).endsWith(name))
        || (name.endsWith(".*") && host.startsWith(name.substring(0, name.length() - 1)));
  }

  private static boolean regex(String name, String host) {
    return name.startsWith("~")
        && io.github.corsaudit.origin.OriginRules.matches(
                OriginSets.regex(name.substring(1), true), host)
            .isYes();
  }

  private static boolean isDefault(Configuration.Site site) {
    return site.server().body().stream()
        .filter(directive -> directive.is("listen"))
        .anyMatch(listen -> listen.has("default_server") || listen.has("default"));
  }
}
