package io.github.corsaudit.check;

import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts an audit together, in an order that does not depend on how it was made. */
public final class Audits {
  private Audits() {}

  /**
   * Returns the audit of some policies.
   *
   * @param policies what was read or seen
   * @param problems what could not be
   * @param checker what applies the rules
   * @param counts how much was looked at
   * @param complete false where the run was cut short
   */
  public static Audit of(
      List<CorsPolicy> policies,
      List<Problem> problems,
      PolicyChecker checker,
      Audit.Counts counts,
      boolean complete) {
    List<Finding> findings = new ArrayList<>();
    policies.forEach(policy -> findings.addAll(checker.check(policy)));
    return new Audit(
        sorted(policies),
        numbered(FindingOrder.sorted(findings)),
        problems.isEmpty() ? List.of() : problems.stream().sorted(byPlace()).distinct().toList(),
        checker.rules(),
        counts,
        complete);
  }

  private static List<CorsPolicy> sorted(List<CorsPolicy> policies) {
    if (policies.size() < 2) {
      return List.copyOf(policies);
    }
    Comparator<CorsPolicy> order =
        Comparator.comparing((CorsPolicy policy) -> Places.name(policy.at()))
            .thenComparingInt(policy -> Places.line(policy.at()))
            .thenComparingInt(policy -> Places.column(policy.at()))
            .thenComparing(policy -> policy.scope().text())
            .thenComparing(CorsPolicy::system);
    return policies.stream().sorted(order).toList();
  }

  private static Comparator<Problem> byPlace() {
    return Comparator.comparing(Problem::where)
        .thenComparingInt(problem -> problem.line().orElse(0))
        .thenComparing(Problem::kind)
        .thenComparing(Problem::message);
  }

  /** Returns the findings with fingerprints that differ: of equal ones, later ones get a number. */
  private static List<Finding> numbered(List<Finding> findings) {
    Map<String, Integer> seen = new HashMap<>();
    List<Finding> numbered = new ArrayList<>();
    for (Finding finding : findings) {
      int count = seen.merge(finding.fingerprint(), 1, Integer::sum);
      numbered.add(
          count == 1 ? finding : finding.withFingerprint(finding.fingerprint() + "-" + count));
    }
    return numbered;
  }
}
