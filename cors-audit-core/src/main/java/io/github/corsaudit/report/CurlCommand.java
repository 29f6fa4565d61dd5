package io.github.corsaudit.report;

import io.github.corsaudit.check.Finding;
import io.github.corsaudit.model.Exchange;
import io.github.corsaudit.model.Header;
import io.github.corsaudit.model.Scope;
import io.github.corsaudit.model.Witness;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The command with which a reader repeats what a finding shows. */
final class CurlCommand {
  private static final String UNNAMED_SERVICE = "https://<your-server>";
  private static final Pattern LITERAL_PATH = Pattern.compile("/(?:[A-Za-z0-9_.~-]+/?)*");

  private CurlCommand() {}

  /** Returns a line for a POSIX shell; whatever stands in the finding, it is one command. */
  static String of(Finding finding, Witness witness) {
    Optional<Exchange> seen = Place.shown(finding);
    return line(
        seen.map(Exchange::method).orElse(witness.method()),
        seen.map(Exchange::url).orElseGet(() -> url(finding.policy().scope())),
        Optional.of(witness.origin()),
        seen.map(Exchange::requestHeaders).orElse(List.of()));
  }

  /** Returns a line that repeats what was sent. */
  static String of(Exchange exchange) {
    Optional<String> origin =
        exchange.requestHeaders().stream()
            .filter(header -> header.name().equalsIgnoreCase("origin"))
            .map(Header::value)
            .findFirst();
    return line(exchange.method(), exchange.url(), origin, exchange.requestHeaders());
  }

  private static String line(
      String method, String url, Optional<String> origin, List<Header> headers) {
    StringBuilder line = new StringBuilder("curl -s -D - -o /dev/null");
    if (url.matches("(?s).*[\\[\\]{}].*")) {
      line.append(" --globoff");
    }
    if (!method.equals("GET")) {
      line.append(" -X ").append(quote(method));
    }
    origin.ifPresent(text -> line.append(" -H ").append(quote("Origin: " + text)));
    for (String header : others(headers)) {
      line.append(" -H ").append(quote(header));
    }
    return line.append(' ').append(quote(url)).toString();
  }

  /** What was sent besides: some servers answer otherwise without it. */
  private static List<String> others(List<Header> headers) {
    return headers.stream()
        .filter(CurlCommand::repeatable)
        .map(header -> header.name() + ": " + header.value())
        .toList();
  }

  /** A cookie that means nothing is shown as it was sent; a secret one stands there as a mark. */
  private static boolean repeatable(Header line) {
    String name = line.name().toLowerCase(Locale.ROOT);
    return name.startsWith("access-control-request-")
        || (name.equals("cookie") && line.value().matches("[a-z]+=[a-z0-9]+"));
  }

  /** Fills in what a declaration leaves open; of its paths, only the literal start is kept. */
  private static String url(Scope scope) {
    String service = scope.service().matches("https?://.+") ? scope.service() : UNNAMED_SERVICE;
    Matcher literal = LITERAL_PATH.matcher(scope.path());
    return service + (literal.lookingAt() ? literal.group() : "/");
  }

  private static String quote(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }
}
