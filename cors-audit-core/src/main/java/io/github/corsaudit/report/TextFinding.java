package io.github.corsaudit.report;

import io.github.corsaudit.check.Finding;
import io.github.corsaudit.model.Confidence;
import io.github.corsaudit.model.Exchange;
import io.github.corsaudit.model.Header;
import io.github.corsaudit.model.Provenance.InFile;
import io.github.corsaudit.model.Witness;
import io.github.corsaudit.rule.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes findings for people. What a rule is about is explained at its first finding only. */
final class TextFinding {
  private final TextPage page;
  private final ReportContext context;
  private final Map<String, Rule> rules;
  private final Set<String> explained = new HashSet<>();

  TextFinding(TextPage page, ReportContext context, Map<String, Rule> rules) {
    this.page = page;
    this.context = context;
    this.rules = rules;
  }

  void write(Finding finding) {
    Place place = Place.of(finding);
    heading(finding, place);
    page.paragraph(finding.title(), Ink.STRONG);
    page.paragraph(finding.message());
    page.gap();
    Place.shown(finding).ifPresentOrElse(this::exchange, () -> declared(finding, place));
    repeat(finding);
    finding.related().forEach(this::related);
    explanation(finding);
    finding.suppressed().ifPresent(reason -> page.labelled("Silent", reason));
    page.gap();
  }

  private void heading(Finding finding, Place place) {
    String sure =
        finding.confidence() == Confidence.CERTAIN ? "" : " (" + finding.confidence().text() + ")";
    String severity = page.ink(Ink.of(finding.severity()), finding.severity().text()) + sure;
    page.line(
        page.ink(Ink.STRONG, Printable.of(TextPlace.of(place)))
            + "  "
            + severity
            + "  "
            + Printable.of(finding.rule()));
  }

  private void declared(Finding finding, Place place) {
    place.file().ifPresent(file -> source(file, Ink.of(finding.severity())));
    finding.witness().ifPresent(this::proof);
  }

  private void source(InFile place, Ink ink) {
    Optional<String> line = context.line().apply(place.file(), place.span().line());
    if (line.isPresent()) {
      page.excerpt(line.get(), place.span(), ink);
      page.gap();
    }
  }

  private void proof(Witness witness) {
    String credentials =
        witness
            .allowCredentials()
            .map(value -> "\n  Access-Control-Allow-Credentials: " + Printable.of(value))
            .orElse("");
    page.labelled(
        "Proof",
        "Origin: "
            + Printable.of(witness.origin())
            + " is answered with\n  Access-Control-Allow-Origin: "
            + Printable.of(witness.allowOrigin())
            + credentials);
  }

  /** What was seen can be seen again; what is declared, once it is served somewhere. */
  private void repeat(Finding finding) {
    Optional<String> command = Place.shown(finding).map(CurlCommand::of);
    if (command.isEmpty() && context.verbose()) {
      command = finding.witness().map(witness -> CurlCommand.of(finding, witness));
    }
    command.ifPresent(line -> page.copied("Repeat", line));
  }

  private void exchange(Exchange exchange) {
    page.exchanged(">", List.of(exchange.method() + " " + exchange.url()));
    page.exchanged(">", lines(exchange.requestHeaders()));
    page.exchanged("<", List.of(Integer.toString(exchange.status())));
    page.exchanged("<", lines(exchange.responseHeaders()));
    page.gap();
  }

  private static List<String> lines(List<Header> headers) {
    return DecisiveLines.of(headers).stream()
        .map(header -> header.name() + ": " + header.value())
        .toList();
  }

  private void related(Finding.Related related) {
    String where = TextPlace.of(Place.of(related.at()));
    page.labelled("See", (where.isEmpty() ? "" : where + ": ") + related.message());
  }

  private void explanation(Finding finding) {
    Optional<Rule> rule = Optional.ofNullable(rules.get(finding.rule()));
    boolean first = explained.add(finding.rule());
    if (first) {
      page.labelled("Why", rule.map(known -> Markdown.firstParagraph(known.why())).orElse(""));
    }
    if (explained.add(finding.rule() + ' ' + finding.remediation())) {
      page.labelled("Repair", Markdown.unfilled(finding.remediation()));
    }
    if (first) {
      page.labelled("Help", Help.url(finding.rule()));
    }
  }
}
