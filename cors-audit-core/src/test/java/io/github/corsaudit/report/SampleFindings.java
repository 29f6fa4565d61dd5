package io.github.corsaudit.report;

import static io.github.corsaudit.model.Severity.CRITICAL;
import static io.github.corsaudit.model.Severity.HIGH;
import static io.github.corsaudit.model.Severity.INFO;
import static io.github.corsaudit.model.Severity.LOW;
import static io.github.corsaudit.model.Severity.MEDIUM;

import io.github.corsaudit.check.Finding;
import io.github.corsaudit.fact.Fact;
import io.github.corsaudit.model.Confidence;
import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Exchange;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.Severity;
import io.github.corsaudit.model.Witness;
import io.github.corsaudit.rule.Condition;
import io.github.corsaudit.rule.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The findings of the sample audit and the rules that found them. */
final class SampleFindings {
  private static final String WHY =
      """
      A page on *any* site can send requests with the cookies of whoever looks at it, and
      read the answers: profile data, anti-forgery tokens, keys.

      The server sends back whatever `Origin` it was sent.
      """;
  private static final String REPAIR =
      """
      Name the origins you trust:
          CORS(app, origins=["https://app.example.com"], supports_credentials=True)""";

  private SampleFindings() {}

  static Finding anyOrigin(CorsPolicy policy) {
    return finding("any-origin-with-credentials", CRITICAL, policy, SampleAudit.FLASK)
        .message("/api/* lets https://evil.example read responses with the user's cookies.")
        .related(SampleAudit.related())
        .witness(SampleAudit.witness(CRITICAL))
        .build();
  }

  static Finding hostile(CorsPolicy policy) {
    return finding("invalid-allow-origin", MEDIUM, policy, SampleAudit.EVIL)
        .message("The value \u001b[2J\u202e[click](https://evil.example) can never match.\u0007")
        .build();
  }

  static Finding unresolved(CorsPolicy policy) {
    return finding("unresolved-policy", INFO, policy, SampleAudit.SETTINGS)
        .message("os.environ['ORIGINS'] could not be determined.")
        .confidence(Confidence.LIKELY)
        .build();
  }

  static Finding suffix(CorsPolicy policy) {
    return finding("origin-suffix-match", HIGH, policy, SampleAudit.SPRING)
        .message("https://*example.com lets https://evilexample.com in.")
        .witness(
            new Witness(
                "https://evilexample.com",
                false,
                "PUT",
                "https://evilexample.com",
                Optional.empty()))
        .build();
  }

  static Finding suppressed(CorsPolicy policy) {
    return finding("null-origin", LOW, policy, SampleAudit.SPRING)
        .message("Sandboxed frames are let in.")
        .suppressed("accepted in the baseline: partners need it")
        .build();
  }

  static Finding listed(CorsPolicy policy, Exchange exchange) {
    return observed(policy, exchange);
  }

  static Finding unlisted(CorsPolicy policy, Exchange exchange) {
    return observed(policy, exchange);
  }

  private static Finding observed(CorsPolicy policy, Exchange exchange) {
    return finding("any-origin-with-credentials", CRITICAL, policy, new Provenance.OnWire(exchange))
        .message("The endpoint lets https://evil.example read responses with the user's cookies.")
        .witness(SampleAudit.witness(CRITICAL))
        .evidence(exchange)
        .build();
  }

  /** Returns the rules that ran, by id. */
  static List<Rule> rules() {
    return List.of(
        rule("any-origin-with-credentials", CRITICAL, List.of(942, 346)),
        rule("invalid-allow-origin", MEDIUM, List.of()),
        rule("null-origin", HIGH, List.of(942)),
        rule("origin-suffix-match", HIGH, List.of(183, 942)),
        rule("unresolved-policy", INFO, List.of()),
        rule("wildcard-origin", INFO, List.of(942)));
  }

  private static Rule rule(String id, Severity severity, List<Integer> cwe) {
    return new Rule(
        id,
        "Title of " + id,
        severity,
        List.of(),
        cwe,
        new Condition.Is(Fact.CREDENTIALS, true),
        Optional.empty(),
        "{scope}",
        WHY,
        Map.of("any", "Name the origins you trust.", "flask-cors", REPAIR),
        List.of(),
        List.of());
  }

  private static Draft finding(String rule, Severity severity, CorsPolicy policy, Provenance at) {
    return new Draft(rule, severity, policy, at);
  }

  /** A finding in the making. */
  private static final class Draft {
    private final String rule;
    private final Severity severity;
    private final CorsPolicy policy;
    private final Provenance at;
    private String message = "";
    private Confidence confidence = Confidence.CERTAIN;
    private List<Finding.Related> related = List.of();
    private Optional<Witness> witness = Optional.empty();
    private Optional<Exchange> evidence = Optional.empty();
    private Optional<String> suppressed = Optional.empty();

    Draft(String rule, Severity severity, CorsPolicy policy, Provenance at) {
      this.rule = rule;
      this.severity = severity;
      this.policy = policy;
      this.at = at;
    }

    Draft message(String value) {
      message = value;
      return this;
    }

    Draft confidence(Confidence value) {
      confidence = value;
      return this;
    }

    Draft related(Finding.Related value) {
      related = List.of(value);
      return this;
    }

    Draft witness(Witness value) {
      witness = Optional.of(value);
      return this;
    }

    Draft evidence(Exchange value) {
      evidence = Optional.of(value);
      return this;
    }

    Draft suppressed(String value) {
      suppressed = Optional.of(value);
      return this;
    }

    Finding build() {
      return new Finding(
          rule,
          severity,
          confidence,
          "Title of " + rule,
          message,
          policy,
          at,
          related,
          witness,
          evidence,
          policy.system().equals("flask-cors") ? REPAIR : "Name the origins you trust.",
          "fp-" + rule + "-" + policy.system(),
          suppressed);
    }
  }
}
