package io.github.corsaudit.probe;

import io.github.corsaudit.browser.CorsCheck;
import io.github.corsaudit.model.CookieState;
import io.github.corsaudit.model.Grant;
import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.model.Provenance;
import java.util.stream.Stream;

/** Says in a few words what was seen at a target, for comparing with a table. */
final class Summary {
  private Summary() {}

  /**
   * Returns the questions that were let in, {@code +} for with credentials, {@code ?} preflight.
   */
  static String admitted(TargetReport report) {
    return join(grants(report).filter(Summary::letsIn).map(Summary::word));
  }

  static String flaws(TargetReport report) {
    return join(
        report.policy().stream()
            .flatMap(policy -> policy.flaws().stream())
            .map(flaw -> flaw.kind().text()));
  }

  static String problems(TargetReport report) {
    return join(report.problems().stream().map(problem -> problem.kind().text()));
  }

  private static String join(Stream<String> words) {
    return String.join(" ", words.distinct().toList());
  }

  private static Stream<Grant> grants(TargetReport report) {
    return report.policy().stream().flatMap(policy -> policy.grants().stream());
  }

  private static boolean letsIn(Grant grant) {
    return passes(grant, false);
  }

  private static boolean passes(Grant grant, boolean credentials) {
    OriginRule.Sampled sample = (OriginRule.Sampled) grant.origins().value();
    Provenance.OnWire at = (Provenance.OnWire) grant.answer().allowOrigin().at();
    return CorsCheck.check(sample.origin(), credentials, at.exchange().responseHeaders()).isEmpty();
  }

  private static String word(Grant grant) {
    String question = ((OriginRule.Sampled) grant.origins().value()).question();
    String cookie = grant.cookie() == CookieState.ANY ? "" : "/" + grant.cookie().text();
    String preflight = grant.on().actual() ? "" : "?";
    return question + preflight + cookie + (passes(grant, true) ? "+" : "");
  }
}
