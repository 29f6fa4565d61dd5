package io.github.corsaudit.probe;

import io.github.corsaudit.model.Exchange;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a server says that has had enough (RFC 9110, section 10.2.3; RFC 6585, section 4). */
final class RetryAfter {
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int UNAVAILABLE = 503;
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

  private RetryAfter() {}

  /** Returns whether the answer asks for fewer requests. */
  static boolean asked(Exchange exchange) {
    return exchange.status() == TOO_MANY_REQUESTS
        || (exchange.status() == UNAVAILABLE && lines(exchange).has("retry-after"));
  }

  /** Returns how long to wait, if the answer says so. A date counts from the answer's own. */
  static Optional<Duration> wait(Exchange exchange) {
    String value = lines(exchange).joined("retry-after");
    return SECONDS.matcher(value).matches()
        ? Optional.of(Duration.ofSeconds(Long.parseLong(value)))
        : date(lines(exchange).joined("date"))
            .flatMap(now -> date(value).map(then -> Duration.between(now, then)))
            .filter(wait -> !wait.isNegative());
  }

  private static HeaderLines lines(Exchange exchange) {
    return new HeaderLines(exchange.responseHeaders());
  }

  private static Optional<ZonedDateTime> date(String text) {
    try {
      return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
