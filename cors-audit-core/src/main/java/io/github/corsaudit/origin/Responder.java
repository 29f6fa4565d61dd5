package io.github.corsaudit.origin;

import io.github.corsaudit.model.CookieState;
import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Grant;
import io.github.corsaudit.model.Tri;
import java.util.List;

/** A policy as a function: takes requests, finds the grant that answers each. */
public final class Responder {
  private final List<Line> lines;

  private record Line(Grant grant, OriginMatcher matcher) {}

  private Responder(List<Line> lines) {
    this.lines = lines;
  }

  /** Returns the function that a policy is. */
  public static Responder of(CorsPolicy policy) {
    return new Responder(
        policy.grants().stream()
            .map(grant -> new Line(grant, OriginMatcher.of(grant.origins().value())))
            .toList());
  }

  /** Returns what the first fitting grant answers; unknown if an earlier one may fit. */
  public Response respond(CorsRequest request) {
    for (Line line : lines) {
      Tri fits = fits(line, request);
      if (fits.isYes()) {
        return new Response.Granted(line.grant());
      }
      if (!fits.isNo()) {
        return new Response.Unknown(line.grant());
      }
    }
    return new Response.Silent();
  }

  private static Tri fits(Line line, CorsRequest request) {
    Grant grant = line.grant();
    boolean kind = request.preflight() ? grant.on().preflight() : grant.on().actual();
    boolean cookie =
        grant.cookie() == CookieState.ANY
            || (grant.cookie() == CookieState.PRESENT) == request.cookie();
    return Tri.of(kind && cookie)
        .and(
            request
                .origin()
                .map(line.matcher()::matches)
                .orElseGet(() -> OriginRules.matchesNone(grant.origins().value())));
  }
}
