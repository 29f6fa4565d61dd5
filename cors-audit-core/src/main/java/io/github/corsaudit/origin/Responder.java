package io.github.corsaudit.origin;

import io.github.corsaudit.model.CookieState;
import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Grant;
import io.github.corsaudit.model.Tri;
import java.util.List;

/** A policy as a function: takes requests, finds the grant that answers each. */
public final class Responder {
  private final List<Grant> grants;

  private Responder(List<Grant> grants) {
    this.grants = grants;
  }

  /** Returns the function that a policy is. */
  public static Responder of(CorsPolicy policy) {
    return new Responder(policy.grants());
  }

  /** Returns what the first fitting grant answers; unknown if an earlier one may fit. */
  public Response respond(CorsRequest request) {
    for (Grant grant : grants) {
      switch (fits(grant, request)) {
        case YES -> {
          return new Response.Granted(grant);
        }
        case UNKNOWN -> {
          return new Response.Unknown(grant);
        }
        case NO -> {}
      }
    }
    return new Response.Silent();
  }

  private static Tri fits(Grant grant, CorsRequest request) {
    boolean kind = request.preflight() ? grant.on().preflight() : grant.on().actual();
    boolean cookie =
        grant.cookie() == CookieState.ANY
            || (grant.cookie() == CookieState.PRESENT) == request.cookie();
    return Tri.of(kind && cookie)
        .and(OriginRules.matches(grant.origins().value(), request.origin()));
  }
}
