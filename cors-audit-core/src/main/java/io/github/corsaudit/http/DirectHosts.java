package io.github.corsaudit.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Servers that are asked without a proxy. */
public final class DirectHosts {
  private static final Pattern ENTRY =
      Pattern.compile("(?:\\*?\\.)?(\\[[^\\]]*\\]|[^:]*|[^:]*:[^:]*:.*?)(?::([0-9]{1,5}))?");

  private final List<Predicate<Route>> entries;

  private DirectHosts(List<Predicate<Route>> entries) {
    this.entries = List.copyOf(entries);
  }

  /** Returns no server. */
  public static DirectHosts none() {
    return new DirectHosts(List.of());
  }

  /**
   * Reads what {@code NO_PROXY} holds, as curl does: names, which stand for their sub-domains too,
   * addresses, and blocks such as {@code 10.0.0.0/8}, with commas or blanks between; {@code *} is
   * every server. A port may follow a name or an address.
   */
  public static DirectHosts ofNoProxy(String text) {
    List<Predicate<Route>> entries = new ArrayList<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[\\s,]+", -1)) {
      Matcher parts = ENTRY.matcher(word);
      if (word.equals("*")) {
        entries.add(route -> true);
      } else if (parts.matches() && !parts.group(1).isEmpty()) {
        Predicate<Route> host = host(Route.bare(parts.group(1)));
        String port = parts.group(2);
        entries.add(port == null ? host : host.and(r -> r.port() == Integer.parseInt(port)));
      }
    }
    return new DirectHosts(entries);
  }

  private static Predicate<Route> host(String text) {
    return AddressBlock.parse(text)
        .<Predicate<Route>>map(block -> route -> block.holds(route.host()))
        .orElse(route -> below(name(route), text));
  }

  private static boolean below(String host, String domain) {
    return host.equals(domain) || host.endsWith("." + domain);
  }

  private static String name(Route route) {
    return route.host().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads what Java's {@code http.nonProxyHosts} holds: names with {@code |} between, in which
   * {@code *} is any run of characters.
   */
  public static DirectHosts ofNonProxyHosts(String text) {
    List<Predicate<Route>> entries = new ArrayList<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("\\|", -1)) {
      String bare = Route.bare(word.strip());
      Pattern glob = Pattern.compile(Pattern.quote(bare).replace("*", "\\E.*\\Q"));
      entries.add(route -> glob.matcher(name(route)).matches());
    }
    return new DirectHosts(entries);
  }

  boolean include(Route route) {
    return entries.stream().anyMatch(entry -> entry.test(route));
  }
}
