package io.github.corsaudit.check;

import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Problem;
import io.github.corsaudit.rule.Rule;
import java.util.List;
import java.util.function.Predicate;

/**
 * All that one run found, sorted: what reports are written from.
 *
 * @param policies the policies, by file or URL, then line
 * @param findings the findings, by file or URL, then line, then rule
 * @param problems what could not be audited, by place
 * @param rules the rules that ran, by id
 * @param counts how much was looked at
 * @param complete false where the run was cut short
 */
public record Audit(
    List<CorsPolicy> policies,
    List<Finding> findings,
    List<Problem> problems,
    List<Rule> rules,
    Counts counts,
    boolean complete) {
  /** Makes the lists unchangeable. */
  public Audit {
    policies = List.copyOf(policies);
    findings = List.copyOf(findings);
    problems = List.copyOf(problems);
    rules = List.copyOf(rules);
  }

  /** Returns this audit with the findings that are wanted. */
  public Audit onlyFindings(Predicate<Finding> wanted) {
    return new Audit(
        policies, findings.stream().filter(wanted).toList(), problems, rules, counts, complete);
  }

  /**
   * How much was looked at.
   *
   * @param filesMet files that lie under the audited paths, of whatever kind
   * @param filesScanned files whose content was looked at
   * @param filesWithPolicy files in which a policy is declared
   * @param filesSkipped files left out because of where or what they are
   * @param targetsProbed endpoints that were asked
   * @param requests requests that were sent
   */
  public record Counts(
      int filesMet,
      int filesScanned,
      int filesWithPolicy,
      int filesSkipped,
      int targetsProbed,
      int requests) {

    /** Returns the counts of an audit of nothing. */
    public static Counts none() {
      return new Counts(0, 0, 0, 0, 0, 0);
    }

    /** Returns the sums. */
    public Counts and(Counts other) {
      return new Counts(
          filesMet + other.filesMet,
          filesScanned + other.filesScanned,
          filesWithPolicy + other.filesWithPolicy,
          filesSkipped + other.filesSkipped,
          targetsProbed + other.targetsProbed,
          requests + other.requests);
    }
  }
}
