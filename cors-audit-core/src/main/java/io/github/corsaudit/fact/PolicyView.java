package io.github.corsaudit.fact;

import io.github.corsaudit.model.AllowOrigin;
import io.github.corsaudit.model.Answer;
import io.github.corsaudit.model.CookieState;
import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Credentials;
import io.github.corsaudit.model.Grant;
import io.github.corsaudit.model.Sourced;
import io.github.corsaudit.model.Tri;
import io.github.corsaudit.origin.Admissions;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What facts look at: one slice of a policy, in which all that are let in get the same answer as
 * far as credentials go, and the policy as a whole behind it. Not for use by several threads.
 */
public final class PolicyView {
  private final CorsPolicy whole;
  private final CorsPolicy slice;
  private final boolean withCookies;
  private final Function<CorsPolicy, Admissions> analysis;
  private @Nullable Admissions reads;

  PolicyView(
      CorsPolicy whole,
      CorsPolicy slice,
      boolean withCookies,
      Function<CorsPolicy, Admissions> analysis) {
    this.whole = whole;
    this.slice = slice;
    this.withCookies = withCookies;
    this.analysis = analysis;
  }

  /**
   * Returns the slices of a policy, at least one.
   *
   * @param policy the policy
   * @param analysis what answers questions about who a policy lets in
   */
  public static List<PolicyView> of(CorsPolicy policy, Function<CorsPolicy, Admissions> analysis) {
    return new Slicing(policy, analysis).views();
  }

  /** Returns the policy as a whole. */
  public CorsPolicy policy() {
    return whole;
  }

  /** Returns who may read answers in this slice. */
  Admissions reads() {
    Admissions known = reads;
    if (known == null) {
      known = analysis.apply(slice);
      reads = known;
    }
    return known;
  }

  /** Returns who gets a preflight granted, whatever the request after it is answered. */
  Admissions preflights() {
    return analysis.apply(
        whole.withGrants(
            preflightGrants().map(grant -> Grant.of(grant.origins(), grant.answer())).toList()));
  }

  /** Returns the grants of this slice that let somebody in, in order. */
  List<Grant> admitting() {
    return slice.grants().stream().filter(grant -> !grant.answer().refuses()).toList();
  }

  /** Returns all grants of the policy that answer the kind of requests this slice is about. */
  List<Grant> actual() {
    return whole.grants().stream().filter(grant -> Slicing.answers(grant, withCookies)).toList();
  }

  /** Returns the answers to preflights that let somebody in. */
  Stream<Answer> preflightAnswers() {
    return preflightGrants().map(Grant::answer).filter(answer -> !answer.refuses());
  }

  /** Returns a part of each answer that lets somebody in, preflights included. */
  <T> Stream<Sourced<T>> parts(Function<Answer, Sourced<T>> part) {
    return whole.grants().stream()
        .map(Grant::answer)
        .filter(answer -> !answer.refuses())
        .map(part)
        .distinct();
  }

  /**
   * Returns whether a page that is let in by an answer may read what was asked for with the user's
   * cookies (Fetch standard, "CORS check").
   */
  Tri readsWithCookies(Answer answer) {
    boolean star = answer.allowOrigin().value() instanceof AllowOrigin.Star;
    return withCookies && !star ? granted(answer.credentials()) : Tri.NO;
  }

  private static Tri granted(Sourced<Credentials> credentials) {
    return credentials.value().granted();
  }

  // A browser's preflight never carries cookies.
  private Stream<Grant> preflightGrants() {
    return whole.grants().stream()
        .filter(grant -> grant.on().preflight() && grant.cookie() != CookieState.PRESENT);
  }
}
