package io.github.corsaudit.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.model.AllowOrigin;
import io.github.corsaudit.model.Answer;
import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Grant;
import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.model.Problem;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.Sourced;
import io.github.corsaudit.model.Span;
import io.github.corsaudit.origin.OriginAnalysis;
import io.github.corsaudit.rule.RuleCatalog;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditsTest {
  private static final Audit.Counts COUNTS = new Audit.Counts(2, 2, 2, 0, 0, 0);

  private final PolicyChecker checker =
      new PolicyChecker(RuleCatalog.bundled().rules(), OriginAnalysis::of);

  @Test
  void orderDoesNotDependOnHowThePoliciesCame() {
    List<CorsPolicy> policies = List.of(star("b.conf", 2), star("a.conf", 9), star("b.conf", 1));
    Audit audit = Audits.of(policies, List.of(), checker, COUNTS, true);

    assertThat(audit.policies())
        .containsExactly(star("a.conf", 9), star("b.conf", 1), star("b.conf", 2));
    assertThat(audit.findings())
        .map(finding -> Places.name(finding.at()) + ":" + Places.line(finding.at()))
        .containsExactly("a.conf:9", "b.conf:1", "b.conf:2");
    assertThat(audit)
        .isEqualTo(
            Audits.of(
                List.of(policies.get(2), policies.get(0), policies.get(1)),
                List.of(),
                checker,
                COUNTS,
                true));
  }

  @Test
  void equalFindingsInOneFileAreNumbered() {
    Audit audit =
        Audits.of(List.of(star("a.conf", 1), star("a.conf", 7)), List.of(), checker, COUNTS, true);
    List<String> names = audit.findings().stream().map(Finding::fingerprint).toList();

    assertThat(names.get(1)).isEqualTo(names.get(0) + "-2");
  }

  @Test
  void problemsAreSortedAndSaidOnce() {
    Problem syntax = Problem.with(Problem.Kind.SYNTAX, "b.yml", "no YAML");
    Problem unresolved = Problem.with(Problem.Kind.UNRESOLVED, "a.py", "not known");

    Audit audit = Audits.of(List.of(), List.of(syntax, unresolved, syntax), checker, COUNTS, false);
    assertThat(audit.problems()).containsExactly(unresolved, syntax);
    assertThat(audit.complete()).isFalse();
  }

  private static CorsPolicy star(String file, int line) {
    Provenance at = new Provenance.InFile(file, Span.atLine(line));
    Answer answer = Answer.at(at).allowOrigin(new AllowOrigin.Star()).build();
    return CorsPolicy.declared("nginx", at)
        .grant(Grant.of(new Sourced<>(new OriginRule.Any(), at), answer))
        .build();
  }
}
