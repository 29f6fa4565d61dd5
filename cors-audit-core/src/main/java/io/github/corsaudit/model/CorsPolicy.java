package io.github.corsaudit.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A function from a request's origin to an answer, for one scope of one service: what everything
 * read or seen is reduced to.
 *
 * @param system the framework or server that applies it, such as {@code nginx}; {@code live} where
 *     it was observed
 * @param kind how it became known
 * @param scope what it governs
 * @param at the declaration as a whole
 * @param grants the table; the first grant that fits a request answers it, and where none fits, no
 *     CORS header is sent
 * @param trusted origins known to be meant, besides those the grants themselves name: the target's
 *     own, or those the user gave
 * @param flaws what the reader found wrong with the declaration itself
 * @param confidence the most that any finding on this policy can be sure of
 * @param development whether it only governs development or tests
 */
public record CorsPolicy(
    String system,
    PolicyKind kind,
    Scope scope,
    Provenance at,
    List<Grant> grants,
    List<Origin> trusted,
    List<Flaw> flaws,
    Confidence confidence,
    boolean development) {
  /** Makes the lists unchangeable. */
  public CorsPolicy {
    grants = List.copyOf(grants);
    trusted = List.copyOf(trusted);
    flaws = List.copyOf(flaws);
  }

  /** Returns a builder for a policy that a file declares. */
  public static Builder declared(String system, Provenance at) {
    return new Builder(system, PolicyKind.DECLARED, at);
  }

  /** Returns a builder for a policy seen in the answers of a live server. */
  public static Builder observed(Provenance at) {
    return new Builder("live", PolicyKind.OBSERVED, at);
  }

  /** Returns a builder for a policy of any kind. */
  public static Builder of(String system, PolicyKind kind, Provenance at) {
    return new Builder(system, kind, at);
  }

  /** Returns the same policy with other grants. */
  public CorsPolicy withGrants(List<Grant> others) {
    return new CorsPolicy(system, kind, scope, at, others, trusted, flaws, confidence, development);
  }

  /** Collects the parts of a policy. */
  public static final class Builder {
    private final String system;
    private final PolicyKind kind;
    private final Provenance at;
    private final List<Grant> grants = new ArrayList<>();
    private final List<Origin> trusted = new ArrayList<>();
    private final List<Flaw> flaws = new ArrayList<>();
    private Scope scope = Scope.everything();
    private Confidence confidence = Confidence.CERTAIN;
    private boolean development;

    private Builder(String system, PolicyKind kind, Provenance at) {
      this.system = system;
      this.kind = kind;
      this.at = at;
    }

    /** Sets what the policy governs; everything if never set. */
    public Builder scope(Scope value) {
      scope = value;
      return this;
    }

    /** Adds a line to the table. */
    public Builder grant(Grant grant) {
      grants.add(grant);
      return this;
    }

    /** Adds lines to the table. */
    public Builder grants(List<Grant> more) {
      grants.addAll(more);
      return this;
    }

    /** Adds origins that are meant to be let in. */
    public Builder trusted(List<Origin> more) {
      trusted.addAll(more);
      return this;
    }

    /** Adds something wrong with the declaration. */
    public Builder flaw(Flaw flaw) {
      flaws.add(flaw);
      return this;
    }

    /** Lowers the confidence of everything found on this policy. */
    public Builder confidence(Confidence atMost) {
      confidence = confidence.min(atMost);
      return this;
    }

    /** Sets whether the policy only governs development or tests. */
    public Builder development(boolean value) {
      development = value;
      return this;
    }

    /** Returns the policy. */
    public CorsPolicy build() {
      return new CorsPolicy(
          system, kind, scope, at, grants, trusted, flaws, confidence, development);
    }
  }
}
