package io.github.corsaudit.report;

import io.github.corsaudit.check.Finding;
import io.github.corsaudit.model.Exchange;
import io.github.corsaudit.model.Header;
import io.github.corsaudit.model.Provenance.InFile;
import io.github.corsaudit.model.Span;
import io.github.corsaudit.model.Witness;
import java.util.List;

/** The keys of a finding in JSON. Of a place, the keys that do not apply are left out. */
final class FindingObject {
  private final JsonOut json;
  private final PolicyIds policies;

  FindingObject(JsonOut json, PolicyIds policies) {
    this.json = json;
    this.policies = policies;
  }

  /** Writes the keys into the object that is open. */
  void write(Finding finding) {
    json.text("rule", finding.rule());
    json.text("severity", finding.severity().text());
    json.text("confidence", finding.confidence().text());
    json.text("title", finding.title());
    json.text("message", finding.message());
    json.textOrNull("policy", policies.of(finding.policy()));
    json.object("location", () -> location(Place.of(finding)));
    json.array("related", finding.related(), related -> json.object(() -> related(related)));
    finding
        .witness()
        .ifPresentOrElse(
            witness -> json.object("witness", () -> witness(finding, witness)),
            () -> json.generator().writeNullProperty("witness"));
    json.text("remediation", finding.remediation());
    json.text("help", Help.path(finding.rule()));
    json.text("fingerprint", finding.fingerprint());
    json.textOrNull("suppressed", finding.suppressed());
    Place.shown(finding).ifPresent(seen -> json.object("exchange", () -> exchange(seen)));
  }

  private void exchange(Exchange seen) {
    endpoint(seen);
    headers("requestHeaders", seen.requestHeaders());
    json.number("status", seen.status());
    headers("responseHeaders", seen.responseHeaders());
    json.text("curl", CurlCommand.of(seen));
  }

  private void headers(String key, List<Header> lines) {
    json.array(
        key, DecisiveLines.of(lines), line -> json.texts(List.of(line.name(), line.value())));
  }

  private void location(Place place) {
    place.exchange().ifPresent(this::endpoint);
    place.file().ifPresent(file -> span(file, place.exchange().isEmpty()));
  }

  private void endpoint(Exchange exchange) {
    json.text("url", exchange.url());
    json.text("method", exchange.method());
  }

  private void span(InFile place, boolean whole) {
    Span span = place.span();
    json.text("file", place.file());
    json.number("line", span.line());
    if (whole) {
      json.number("column", span.column());
      json.number("endLine", span.endLine());
      json.number("endColumn", span.endColumn());
    }
  }

  private void related(Finding.Related related) {
    Place place = Place.of(related.at());
    place.exchange().ifPresent(this::endpoint);
    place.file().ifPresent(file -> span(file, false));
    json.text("message", related.message());
  }

  private void witness(Finding finding, Witness witness) {
    json.text("origin", witness.origin());
    json.flag("credentials", witness.credentials());
    json.text("method", witness.method());
    json.text("allowOrigin", witness.allowOrigin());
    json.textOrNull("allowCredentials", witness.allowCredentials());
    json.text("curl", CurlCommand.of(finding, witness));
  }
}
