package io.github.corsaudit.rule;

import io.github.corsaudit.fact.Fact;
import io.github.corsaudit.model.Severity;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One rule: when it fires and what it says. Holds no code; the condition is over facts.
 *
 * @param id the id, which is also the file's name
 * @param title one line without a final stop
 * @param severity how bad it is where no severity case applies
 * @param severityCases tried in order; the first whose condition holds decides
 * @param cwe the weaknesses it is an instance of, by number
 * @param when the condition
 * @param at the fact whose place a finding points at; empty for the first that makes it fire
 * @param message the message, with {@code {placeholders}}
 * @param why what is wrong, what an attacker could do or what stays broken, in Markdown
 * @param remediation how to repair it, by system; {@code any} for all others
 * @param implies the ids of rules whose findings on the same policy this one makes needless
 * @param references where to read more
 */
public record Rule(
    String id,
    String title,
    Severity severity,
    List<SeverityCase> severityCases,
    List<Integer> cwe,
    Condition when,
    Optional<Fact> at,
    String message,
    String why,
    Map<String, String> remediation,
    List<String> implies,
    List<String> references) {
  /** Makes the collections unchangeable. */
  public Rule {
    severityCases = List.copyOf(severityCases);
    cwe = List.copyOf(cwe);
    remediation = Collections.unmodifiableSortedMap(new TreeMap<>(remediation));
    implies = List.copyOf(implies);
    references = List.copyOf(references);
  }

  /** A severity under a condition. */
  public record SeverityCase(Condition when, Severity severity) {}

  /** Returns how to repair it in a system. */
  public String remediationFor(String system) {
    String own = remediation.get(system);
    return own != null ? own : remediation.getOrDefault("any", "");
  }
}
