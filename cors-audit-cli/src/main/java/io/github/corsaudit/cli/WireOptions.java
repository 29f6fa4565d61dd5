package io.github.corsaudit.cli;

import io.github.corsaudit.model.Header;
import io.github.corsaudit.probe.TransportOptions;
import io.github.corsaudit.probe.UserHeader;
import io.github.corsaudit.report.Printable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** How requests are sent: the options of every command that asks a server. */
final class WireOptions {
  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
  private static final double LONGEST = 3600;

  @Option(
      names = {"-H", "--header"},
      paramLabel = "'NAME: VALUE'",
      description = "A header line to send along; never printed. Repeatable.")
  private List<String> headers = new ArrayList<>();

  @Option(
      names = "--cookie",
      paramLabel = "COOKIE",
      description = "Cookies to send along; never printed. Without it a meaningless one stands in.")
  private Optional<String> cookie = Optional.empty();

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "The most that one request may take, all of it (default: 10).")
  private Optional<Double> timeout = Optional.empty();

  @Option(
      names = "--proxy",
      paramLabel = "URL",
      description = {
        "An http proxy to go through, as http://user:password@host:port; none goes directly.",
        "Without it those of the environment are used (https_proxy, http_proxy, all_proxy, no_proxy;"
            + " in upper case, too), else Java's (-Dhttps.proxyHost and so on)."
      })
  private Optional<String> proxy = Optional.empty();

  @Option(names = "--insecure", description = "Do not check certificates.")
  private boolean insecure;

  @Option(names = "--user-agent", paramLabel = "NAME", description = "Who asks.")
  private Optional<String> userAgent = Optional.empty();

  /** Takes the proxies from the surroundings where no option says otherwise. */
  TransportOptions transport(Terminal terminal) {
    TransportOptions usual = TransportOptions.defaults();
    return new TransportOptions(
        timeout.map(WireOptions::seconds).orElse(usual.timeout()),
        new ProxySettings(terminal.environment(), terminal.properties()).chosen(proxy),
        insecure,
        userAgent.orElse(usual.userAgent()),
        headers.stream().map(WireOptions::header).toList(),
        cookie);
  }

  static String method(String name) {
    if (!TOKEN.matcher(name).matches()) {
      throw new UsageException("'" + Printable.of(name) + "' is no method");
    }
    return name;
  }

  private static Duration seconds(double value) {
    if (!(value > 0 && value <= LONGEST)) {
      throw new UsageException("--timeout takes a number of seconds above 0, at most 3600");
    }
    return Duration.ofMillis(Math.max(1, Math.round(value * 1000)));
  }

  /** The value may be secret, so that the message names none. */
  private static Header header(String line) {
    return UserHeader.parse(line)
        .orElseThrow(
            () ->
                new UsageException(
                    "-H takes 'Name: value', and not Host, Origin or what belongs to the connection or to a proxy"));
  }
}
