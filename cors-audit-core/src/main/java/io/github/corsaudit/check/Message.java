package io.github.corsaudit.check;

import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.Scope;
import io.github.corsaudit.model.Witness;
import io.github.corsaudit.origin.SpecialCharacters;
import io.github.corsaudit.rule.Placeholders;
import java.util.Map;
import java.util.Optional;

/**
 * Renders a rule's message for one finding.
 *
 * @param template the message with placeholders
 * @param policy what it is about
 * @param at the place it points at
 * @param detail what exactly makes the rule fire
 * @param witness the origin that proves it
 */
record Message(
    String template, CorsPolicy policy, Provenance at, String detail, Optional<Witness> witness) {

  String text() {
    Map<String, String> values =
        Map.of(
            Placeholders.SCOPE, scope(policy.scope()),
            Placeholders.SYSTEM, policy.system(),
            Placeholders.WITNESS, witness.map(Message::origin).orElse("a foreign origin"),
            Placeholders.SENDERS, senders(),
            Placeholders.DETAIL, detail);
    return Placeholders.fill(template, values) + environment();
  }

  /** Looked up only where it is told. */
  private String senders() {
    return template.contains(Placeholders.SENDERS)
        ? SpecialCharacters.senders(witness.map(Witness::origin).orElse(""))
        : "";
  }

  private static String scope(Scope scope) {
    if (scope.equals(Scope.everything())) {
      return "The service";
    }
    return scope.path().equals(Scope.ALL) ? scope.service() : scope.text();
  }

  private static String origin(Witness witness) {
    return witness.origin().equals("null") ? "the origin null" : witness.origin();
  }

  private String environment() {
    if (!(at instanceof Provenance.FromEnvironment variable)) {
      return "";
    }
    return variable
        .fallback()
        .map(
            value ->
                " This is the default `" + value + "` of the variable " + variable.name() + ".")
        .orElse(" The value comes from the variable " + variable.name() + ".");
  }
}
