package io.github.corsaudit.check;

import io.github.corsaudit.model.Confidence;
import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Exchange;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.Severity;
import io.github.corsaudit.model.Witness;
import java.util.List;
import java.util.Optional;

/**
 * One thing that one rule says about one policy.
 *
 * @param rule the rule's id
 * @param severity how bad it is, given what the policy really does
 * @param confidence how sure it is
 * @param title the rule's title
 * @param message what is the case here, for people
 * @param policy the policy it is about
 * @param at where it shows best
 * @param related further places, each with what it has to do with this
 * @param witness the origin that proves an exposure
 * @param evidence the exchange that shows it, where it was observed
 * @param remediation how to repair it in this system
 * @param fingerprint names the same finding in later runs, though lines move
 * @param suppressed why it is to be kept silent, if it is
 */
public record Finding(
    String rule,
    Severity severity,
    Confidence confidence,
    String title,
    String message,
    CorsPolicy policy,
    Provenance at,
    List<Related> related,
    Optional<Witness> witness,
    Optional<Exchange> evidence,
    String remediation,
    String fingerprint,
    Optional<String> suppressed) {
  /** Makes the list unchangeable. */
  public Finding {
    related = List.copyOf(related);
  }

  /** Returns the same finding under another name. */
  Finding withFingerprint(String other) {
    return new Finding(
        rule,
        severity,
        confidence,
        title,
        message,
        policy,
        at,
        related,
        witness,
        evidence,
        remediation,
        other,
        suppressed);
  }

  /** A further place. */
  public record Related(Provenance at, String message) {}
}
