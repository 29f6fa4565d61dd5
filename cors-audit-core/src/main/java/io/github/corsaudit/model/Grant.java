package io.github.corsaudit.model;

/**
 * One line of a policy's table: requests whose origin is in this set get this answer. In a policy
 * the first grant that fits a request is the one that answers it.
 *
 * @param origins the set, and where it is declared
 * @param on which requests
 * @param cookie whether it takes a cookie, or its absence
 * @param answer what is sent back; one that refuses is kept too, since it says what is not let in
 */
public record Grant(
    Sourced<OriginRule> origins, RequestKind on, CookieState cookie, Answer answer) {

  /** Returns a grant for actual requests and preflights alike, whatever cookies there are. */
  public static Grant of(Sourced<? extends OriginRule> origins, Answer answer) {
    return new Grant(origins.map(rule -> rule), RequestKind.BOTH, CookieState.ANY, answer);
  }
}
