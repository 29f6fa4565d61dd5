package io.github.corsaudit.origin;

import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.model.Tri;
import java.util.Optional;

/**
 * What is decided about one expression.
 *
 * @param anyOrigin whether it lets in every http and https origin, on every port
 * @param nullOrigin whether it lets in the opaque origin
 * @param insecure whether it lets in an http origin other than loopback
 * @param domains the registrable domains that it lets in; empty where that could not be decided
 * @param below the domains of which every sub-domain is let in; empty where that could not be
 *     decided
 * @param excess what it lets in that was not meant
 * @param repaired an expression of the same dialect that lets in what was meant and nothing else;
 *     empty where nothing has to be repaired, or what was meant cannot be told
 * @param undecided why something could not be decided, for people: a clause without a final stop;
 *     empty where all was
 */
public record PatternDecision(
    Tri anyOrigin,
    Tri nullOrigin,
    Tri insecure,
    Optional<RegistrableDomains> domains,
    Optional<RegistrableDomains> below,
    Optional<Excess> excess,
    Optional<String> repaired,
    Optional<String> undecided) {

  /**
   * More than was meant.
   *
   * @param cause the mistake
   * @param witness an origin that a browser can send and that is let in by it
   */
  public record Excess(Cause cause, String witness) {}

  /** Decides about a pattern, in bounded time and memory. */
  public static PatternDecision of(OriginRule.Pattern pattern) {
    PatternLanguage language = PatternLanguage.of(pattern);
    if (!(language instanceof PatternLanguage.Decided decided)) {
      return sampled(pattern, language, Optional.empty());
    }
    try {
      return new PatternStudy(pattern, decided).decision();
    } catch (Undecided tooMuch) {
      return sampled(pattern, language, Optional.of(tooMuch.reason()));
    }
  }

  private static PatternDecision sampled(
      OriginRule.Pattern pattern, PatternLanguage language, Optional<String> reason) {
    Irregular.Unknown unknown = Irregular.unknown(pattern, language, reason);
    return unknown
        .trial()
        .map(trial -> new SampledStudy(pattern, trial, unknown.reason()).decision())
        .orElseGet(() -> unknown(unknown.reason()));
  }

  private static PatternDecision unknown(String reason) {
    return new PatternDecision(
        Tri.UNKNOWN,
        Tri.UNKNOWN,
        Tri.UNKNOWN,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(reason));
  }
}
