package io.github.corsaudit.browser;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Following redirects of actual requests (Fetch, "HTTP-redirect fetch"). */
final class Redirects {
  private static final int MOST = 20;
  private static final Set<String> UNSAFE =
      Set.of("about", "blob", "chrome", "data", "file", "filesystem", "view-source");

  private final FetchRequest request;
  private final Trail trail;

  Redirects(FetchRequest request, Trail trail) {
    this.request = request;
    this.trail = trail;
  }

  /** Returns whether a Location is no URL at all, of whatever scheme. */
  static boolean leadsNowhere(String from, String location) {
    return !Address.hasOtherScheme(location)
        && Address.parse(from).flatMap(base -> base.resolve(location)).isEmpty();
  }

  /** Returns the hop that a redirect leads to, or why it is not followed. */
  Next follow(Hop hop, int status, String location) {
    Leg leg = new Leg(hop.number(), false);
    Optional<Address> target = hop.url().resolve(location);
    Optional<Failure> failure =
        reason(hop, location, target).map(reason -> new Failure(reason, leg, location));
    trail.note(Check.REDIRECT, leg, Optional.of(location), String.valueOf(status), failure);
    return failure.isEmpty() && target.isPresent()
        ? new Next.Follow(hop.next(target.get(), status, request))
        : new Next.Blocked(failure.orElseThrow());
  }

  private Optional<Reason> reason(Hop hop, String location, Optional<Address> target) {
    if (target.isEmpty()) {
      return Optional.of(
          Address.hasOtherScheme(location) ? otherScheme(location) : Reason.INVALID_REDIRECT);
    }
    if (target.get().userinfo() && (hop.cors() || !isOwn(target.get()))) {
      return Optional.of(Reason.REDIRECT_CONTAINS_CREDENTIALS);
    }
    return hop.number() < MOST ? Optional.empty() : Optional.of(Reason.TOO_MANY_REDIRECTS);
  }

  private static Reason otherScheme(String location) {
    String scheme = location.substring(0, location.indexOf(':')).strip().toLowerCase(Locale.ROOT);
    return UNSAFE.contains(scheme) ? Reason.UNSAFE_REDIRECT : Reason.CORS_DISABLED_SCHEME;
  }

  private boolean isOwn(Address target) {
    return target.origin().text().equals(request.origin());
  }
}
