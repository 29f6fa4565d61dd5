package io.github.corsaudit.origin;

import io.github.corsaudit.model.Grant;
import io.github.corsaudit.model.Tri;
import java.util.Optional;

/**
 * Whether a policy lets in a member of a question's set.
 *
 * @param admitted YES, NO, or UNKNOWN where neither could be shown
 * @param witness an origin of the set that is let in and that a browser can send; present on YES
 * @param grant the grant that lets it in; present on YES, or the one that could not be decided
 * @param sampling how single origins were tried where the whole set could not be decided
 */
public record Admission(
    Tri admitted, Optional<String> witness, Optional<Grant> grant, Optional<Sampling> sampling) {

  /** Returns the answer that a member is let in. */
  public static Admission yes(String witness, Grant grant) {
    return new Admission(Tri.YES, Optional.of(witness), Optional.of(grant), Optional.empty());
  }

  /** Returns the answer that no member is let in. */
  public static Admission no() {
    return new Admission(Tri.NO, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Returns the answer that nobody can tell. */
  public static Admission unknown() {
    return new Admission(Tri.UNKNOWN, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Returns the answer that some origins were tried, of which none, or one, was let in. */
  static Admission tried(Sampling sampling, Optional<String> hit, Grant grant) {
    Tri admitted = hit.isPresent() ? Tri.YES : Tri.UNKNOWN;
    return new Admission(admitted, hit, Optional.of(grant), Optional.of(sampling));
  }

  /** Returns this answer with what was tried for another one as well. */
  public Admission withSamplesOf(Admission other) {
    Optional<Sampling> both =
        sampling.flatMap(one -> other.sampling.map(one::and)).or(() -> other.sampling);
    return new Admission(admitted, witness, grant, both);
  }

  /** Returns this answer, or another one that says more. */
  Admission or(Admission other) {
    return admitted.compareTo(other.admitted) >= 0 ? this : other;
  }
}
