package io.github.corsaudit.report;

import io.github.corsaudit.check.Audit;
import io.github.corsaudit.check.Finding;
import io.github.corsaudit.model.Witness;
import io.github.corsaudit.rule.Rule;
import java.util.List;

/** Findings as SARIF results. */
final class SarifResults {
  private final JsonOut json;
  private final SarifMessages messages;
  private final SarifPlaces places;
  private final SarifExchange exchange;
  private final List<String> rules;
  private final boolean suppressing;

  SarifResults(JsonOut json, SarifMessages messages, SarifPlaces places, Audit audit) {
    this.json = json;
    this.messages = messages;
    this.places = places;
    this.exchange = new SarifExchange(json);
    this.rules = audit.rules().stream().map(Rule::id).toList();
    this.suppressing = audit.findings().stream().anyMatch(f -> f.suppressed().isPresent());
  }

  /** Writes one result. */
  void write(Finding finding) {
    json.object(() -> result(finding));
  }

  private void result(Finding finding) {
    Place place = Place.of(finding);
    json.text("ruleId", finding.rule());
    if (rules.contains(finding.rule())) {
      json.number("ruleIndex", rules.indexOf(finding.rule()));
    }
    json.text("level", SarifLevel.of(finding.severity()));
    messages.write("message", finding.message());
    json.array("locations", List.of(place), at -> json.object(() -> places.location(at)));
    related(finding.related());
    json.object("partialFingerprints", () -> fingerprints(finding, place));
    suppressions(finding);
    finding.evidence().or(place::exchange).ifPresent(exchange::write);
    json.object("properties", () -> properties(finding));
  }

  private void related(List<Finding.Related> related) {
    if (related.isEmpty()) {
      return;
    }
    json.array(
        "relatedLocations",
        related,
        one ->
            json.object(
                () -> {
                  places.location(Place.of(one.at()));
                  messages.write("message", one.message());
                }));
  }

  private void fingerprints(Finding finding, Place place) {
    place
        .file()
        .flatMap(places::hash)
        .ifPresent(hash -> json.text("primaryLocationLineHash", hash));
    json.text("corsAudit/v1", finding.fingerprint());
  }

  /**
   * Either every result of a run says whether it is suppressed or none does (standard, 3.27.23).
   */
  private void suppressions(Finding finding) {
    if (!suppressing) {
      return;
    }
    json.array(
        "suppressions",
        finding.suppressed().stream().toList(),
        reason ->
            json.object(
                () -> {
                  json.text("kind", "external");
                  json.text("justification", reason);
                }));
  }

  private void properties(Finding finding) {
    json.text("severity", finding.severity().text());
    json.text("confidence", finding.confidence().text());
    json.text("remediation", finding.remediation());
    finding.witness().ifPresent(w -> json.object("witness", () -> witness(finding, w)));
  }

  private void witness(Finding finding, Witness witness) {
    json.text("origin", witness.origin());
    json.flag("credentials", witness.credentials());
    json.text("curl", CurlCommand.of(finding, witness));
  }
}
