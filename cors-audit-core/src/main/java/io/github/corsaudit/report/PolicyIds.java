package io.github.corsaudit.report;

import io.github.corsaudit.check.Audit;
import io.github.corsaudit.check.Finding;
import io.github.corsaudit.model.CorsPolicy;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The names that policies have within one report: {@code p1} and so on, in the audit's order. */
final class PolicyIds {
  private final IdentityHashMap<CorsPolicy, String> ids = new IdentityHashMap<>();
  private final IdentityHashMap<CorsPolicy, List<Finding>> findings;

  PolicyIds(Audit audit) {
    this(audit, 0);
  }

  /** As many policies were named before. */
  PolicyIds(Audit audit, int before) {
    for (CorsPolicy policy : audit.policies()) {
      ids.putIfAbsent(policy, "p" + (before + ids.size() + 1));
    }
    findings =
        audit.findings().stream()
            .collect(
                Collectors.groupingBy(Finding::policy, IdentityHashMap::new, Collectors.toList()));
  }

  /** Returns a policy's name, if it is one of the audit's. */
  Optional<String> of(CorsPolicy policy) {
    return Optional.ofNullable(ids.get(policy));
  }

  /** Returns what was found about a policy. */
  List<Finding> findings(CorsPolicy policy) {
    return findings.getOrDefault(policy, List.of());
  }
}
