package io.github.corsaudit.report;

import io.github.corsaudit.model.Exchange;
import io.github.corsaudit.model.Header;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An exchange as SARIF's web request and web response. */
final class SarifExchange {
  private final JsonOut json;

  SarifExchange(JsonOut json) {
    this.json = json;
  }

  /** Writes both keys into the result that is open. */
  void write(Exchange exchange) {
    json.object(
        "webRequest",
        () -> {
          json.text("target", exchange.url());
          json.text("method", exchange.method());
          headers(exchange.requestHeaders());
        });
    json.object(
        "webResponse",
        () -> {
          json.number("statusCode", exchange.status());
          headers(exchange.responseHeaders());
        });
  }

  /** Joins lines of one name, which SARIF has no place for, as HTTP does (RFC 9110, 5.2). */
  private void headers(List<Header> lines) {
    Map<String, Header> joined = new LinkedHashMap<>();
    for (Header line : lines) {
      joined.merge(
          line.name().toLowerCase(Locale.ROOT),
          line,
          (first, next) -> new Header(first.name(), first.value() + ", " + next.value()));
    }
    json.object("headers", () -> joined.values().forEach(h -> json.text(h.name(), h.value())));
  }
}
