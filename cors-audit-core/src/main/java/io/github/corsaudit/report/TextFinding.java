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
import java.util.stream.Stream;

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
    finding.evidence().or(place::exchange).ifPresentOrElse(this::exchange, () -> source(finding));
    finding.witness().ifPresent(witness -> witness(finding, witness));
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

  private void source(Finding finding) {
    Optional<InFile> place = Place.of(finding).file();
    if (place.isEmpty()) {
      return;
    }
    context
        .line()
        .apply(place.get().file(), place.get().span().line())
        .ifPresent(
            line -> {
              page.excerpt(line, place.get().span(), Ink.of(finding.severity()));
              page.gap();
            });
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

  private void witness(Finding finding, Witness witness) {
    if (Place.of(finding).exchange().isEmpty()) {
      String answer =
          Stream.concat(
                  Stream.of("Access-Control-Allow-Origin: " + witness.allowOrigin()),
                  witness.allowCredentials().stream()
                      .map(value -> "Access-Control-Allow-Credentials: " + value))
              .map(Printable::of)
              .reduce("", (all, line) -> all + "\n  " + line);
      page.labelled("Proof", "Origin: " + Printable.of(witness.origin()) + " gets" + answer);
    } else {
      page.labelled("Proof", "the page at " + Printable.of(witness.origin()) + reads(witness));
    }
    if (context.verbose()) {
      page.labelled("Repeat", "  " + Printable.of(CurlCommand.of(finding, witness)));
    }
  }

  private static String reads(Witness witness) {
    return witness.credentials()
        ? " reads what the signed-in user may read"
        : " reads the answer to a request without cookies";
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
      page.labelled("Repair", finding.remediation());
    }
    if (first) {
      page.labelled("Help", Help.url(finding.rule()));
    }
  }
}
