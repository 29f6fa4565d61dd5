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
import java.util.Locale;
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
    finding
        .evidence()
        .or(place::exchange)
        .ifPresentOrElse(this::exchange, () -> declared(finding, place));
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

  private void repeat(Finding finding) {
    if (context.verbose()) {
      finding
          .witness()
          .ifPresent(witness -> page.labelled("Repeat", CurlCommand.of(finding, witness)));
    }
  }

  private void exchange(Exchange exchange) {
    page.exchanged(">", List.of(exchange.method() + " " + exchange.url()));
    page.exchanged(">", relevant(exchange.requestHeaders()));
    page.exchanged("<", List.of(Integer.toString(exchange.status())));
    page.exchanged("<", relevant(exchange.responseHeaders()));
    page.gap();
  }

  private static List<String> relevant(List<Header> headers) {
    return headers.stream()
        .filter(header -> relevant(header.name().toLowerCase(Locale.ROOT)))
        .map(header -> header.name() + ": " + header.value().strip())
        .toList();
  }

  private static boolean relevant(String name) {
    return name.startsWith("access-control-")
        || Set.of("origin", "cookie", "vary", "location", "cache-control").contains(name);
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
