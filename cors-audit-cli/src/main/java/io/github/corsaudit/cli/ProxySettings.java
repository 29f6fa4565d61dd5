package io.github.corsaudit.cli;

import io.github.corsaudit.http.DirectHosts;
import io.github.corsaudit.http.Proxies;
import io.github.corsaudit.http.Proxy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Where proxies are named: by the option; else by the environment, as curl reads it; else by Java's
 * properties. The first place that names any holds alone.
 *
 * @param environment the environment variables
 * @param properties Java's system properties
 */
record ProxySettings(Map<String, String> environment, Properties properties) {
  private static final String NONE = "none";

  /** No proxy of an office could reach that, as Go and Java see it; curl would try. */
  private static final String THIS_MACHINE = ",localhost,127.0.0.0/8,::1";

  /** What Java itself takes where nothing is said. */
  private static final String USUALLY_DIRECT = "localhost|127.*|[::1]";

  /** Returns the proxies to use, given what the user wrote for this run, if anything. */
  Proxies chosen(Optional<String> option) {
    return option.map(ProxySettings::ofOption).or(this::ofEnvironment).orElseGet(this::ofJava);
  }

  private static Proxies ofOption(String text) {
    return text.equals(NONE) ? Proxies.none() : Proxies.all(proxy("--proxy", text));
  }

  private Optional<Proxies> ofEnvironment() {
    Optional<Proxy> http = named(List.of("http_proxy", "all_proxy"));
    Optional<Proxy> https = named(List.of("https_proxy", "all_proxy"));
    String direct = variable("no_proxy").map(Map.Entry::getValue).orElse("");
    return http.isEmpty() && https.isEmpty()
        ? Optional.empty()
        : Optional.of(new Proxies(http, https, DirectHosts.ofNoProxy(direct + THIS_MACHINE)));
  }

  private Optional<Proxy> named(List<String> variables) {
    return variables.stream()
        .flatMap(name -> variable(name).stream())
        .findFirst()
        .map(found -> proxy("the variable " + found.getKey(), found.getValue()));
  }

  /** The lower-case name comes first, as with curl; an empty value counts as none. */
  private Optional<Map.Entry<String, String>> variable(String name) {
    return List.of(name, name.toUpperCase(Locale.ROOT)).stream()
        .filter(key -> !environment.getOrDefault(key, "").isBlank())
        .findFirst()
        .map(key -> Map.entry(key, environment.getOrDefault(key, "").strip()));
  }

  private Proxies ofJava() {
    return new Proxies(
        ofJava("http", "80"),
        ofJava("https", "443"),
        DirectHosts.ofNonProxyHosts(properties.getProperty("http.nonProxyHosts", USUALLY_DIRECT)));
  }

  private Optional<Proxy> ofJava(String scheme, String usualPort) {
    String host = properties.getProperty(scheme + ".proxyHost", "");
    String port = properties.getProperty(scheme + ".proxyPort", usualPort);
    String shown = host.contains(":") ? "[" + host + "]" : host;
    return host.isEmpty()
        ? Optional.empty()
        : Optional.of(proxy("the property " + scheme + ".proxyHost", shown + ":" + port));
  }

  /** The text may hold a password, so that the message does not quote it. */
  private static Proxy proxy(String where, String text) {
    return Proxy.parse(text)
        .orElseThrow(
            () ->
                new UsageException(
                    where
                        + " names no http proxy, as http://127.0.0.1:3128 is one; others cannot be"
                        + " used, and --proxy none goes without"));
  }
}
