package io.github.corsaudit.explain;

import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.model.Tri;
import io.github.corsaudit.origin.Cause;
import io.github.corsaudit.origin.Neighbour;
import io.github.corsaudit.origin.PatternDecision;
import io.github.corsaudit.origin.RegistrableDomains;
import io.github.corsaudit.origin.SchemeAdmission;
import io.github.corsaudit.origin.SpecialCharacters;

/** Tells people whom an expression lets in. */
final class PatternPage {
  private static final int LABEL = 14;

  private final OriginRule.Pattern pattern;
  private final PatternDecision decision;
  private final StringBuilder page = new StringBuilder();

  PatternPage(PatternAnswer answer) {
    pattern = answer.question().pattern();
    decision = answer.decision();
  }

  String text() {
    page.append(Escaped.quoted(pattern.text())).append(" (").append(pattern.dialect().text());
    page.append(", ").append(matched()).append(")\n").append(verdict()).append("\n\n");
    decision.excess().ifPresent(this::excess);
    decision.domains().ifPresent(this::domains);
    decision.below().ifPresent(this::below);
    line("any origin", decision.anyOrigin());
    line("null", decision.nullOrigin());
    line("plain http", decision.insecure());
    otherSchemes();
    neighbours();
    repaired();
    return page.toString();
  }

  private String matched() {
    return switch (pattern.match()) {
      case FULL -> "must match the whole origin";
      case START -> "must match the start of the origin";
      case ANYWHERE -> "may match anywhere in the origin";
    };
  }

  private String verdict() {
    return decision
        .undecided()
        .map(reason -> "Cannot be decided as a whole: " + reason + ".")
        .orElseGet(
            () ->
                decision.excess().isPresent()
                    ? "Lets in more than was meant."
                    : "Lets in what was meant, and nobody else.");
  }

  private void excess(PatternDecision.Excess excess) {
    line("cause", excess.cause().text() + ": " + why(excess.cause()));
    line("proof", excess.witness() + " is let in");
    if (excess.cause() == Cause.SPECIAL_CHARACTER) {
      line("sent by", SpecialCharacters.senders(excess.witness()));
    }
  }

  private static String why(Cause cause) {
    return switch (cause) {
      case ANY -> "every website is let in";
      case SUBSTRING -> "the name is looked for anywhere in the origin";
      case PREFIX -> "the name may go on behind its end";
      case SUFFIX -> "anything may stand right before the name";
      case UNESCAPED_DOT -> "a dot that is not escaped stands for any character";
      case SPECIAL_CHARACTER -> "a name with an unusual character gets past";
      case PUBLIC_SUFFIX -> "anyone can register a name under this suffix";
      case SHARED_HOSTING -> "anyone can get a name on this host";
      case TOO_BROAD -> "anyone can get a name that fits";
    };
  }

  private void domains(RegistrableDomains domains) {
    line(
        "domains",
        domains.unbounded()
            ? "more than can be listed"
            : domains.names().isEmpty() ? "none" : String.join(", ", domains.names()));
  }

  private void below(RegistrableDomains domains) {
    if (!domains.unbounded()) {
      String names = String.join(", ", domains.names());
      line("below", names.isEmpty() ? "no domain as a whole" : "every sub-domain of " + names);
    }
  }

  private void otherSchemes() {
    String label = "other schemes";
    for (SchemeAdmission each : SchemeAdmission.of(pattern)) {
      line(label, scheme(each));
      label = "";
    }
  }

  private static String scheme(SchemeAdmission admission) {
    return switch (admission.extent()) {
      case ONE -> admission.example() + " alone";
      case SOME ->
          (admission.scheme().isEmpty() ? "others" : admission.scheme() + ": some")
              + ", such as "
              + admission.example();
      case EVERY -> (admission.scheme().isEmpty() ? "any" : admission.scheme() + ": any");
    };
  }

  private void neighbours() {
    page.append('\n');
    for (Neighbour each : Neighbour.of(pattern)) {
      line(each.letIn() ? "let in" : "refused", each.origin());
    }
  }

  private void repaired() {
    decision
        .repaired()
        .ifPresent(
            text -> {
              page.append("\nLets in what was meant, and is proven to let in nothing else:\n");
              page.append("  ").append(text).append('\n');
            });
  }

  private void line(String label, Tri value) {
    line(label, value.text());
  }

  private void line(String label, String value) {
    page.append("  ").append(label).append(" ".repeat(LABEL - label.length()));
    page.append(value).append('\n');
  }
}
