package io.github.corsaudit.browser;

import io.github.corsaudit.model.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One request on its way through one engine (Fetch, "main fetch" and "HTTP fetch"). */
final class Fetching {
  private final Engine engine;
  private final FetchRequest request;
  private final Trail trail = new Trail();
  private final Wire wire;

  Fetching(Engine engine, FetchRequest request, Server server) {
    this.engine = engine;
    this.request = request;
    this.wire = new Wire(engine, server, trail);
  }

  /**
   * Returns what becomes of the request.
   *
   * @param rejection why the script's call throws, if it does
   * @param url the request's URL; empty if it is no http or https URL
   */
  Course run(Optional<String> rejection, Optional<Address> url) {
    if (rejection.isPresent()) {
      return trail.rejected(rejection.get());
    }
    if (url.isEmpty()) {
      return trail.blocked(
          new Failure(Reason.CORS_DISABLED_SCHEME, new Leg(0, false), request.url()));
    }
    return follow(Hop.first(request, url.get()));
  }

  private Course follow(Hop first) {
    Preflight preflight = new Preflight(engine, request, wire, trail);
    Next next = new Next.Follow(first);
    while (next instanceof Next.Follow follow) {
      next = visit(follow.hop(), preflight);
    }
    return next instanceof Next.Allowed allowed
        ? trail.allowed(allowed.readable())
        : trail.blocked(((Next.Blocked) next).failure());
  }

  private Next visit(Hop hop, Preflight preflight) {
    Optional<Failure> stopped =
        mixedContent(hop).or(() -> hop.cors() ? preflight.ask(hop) : sameOrigin(hop));
    if (stopped.isPresent()) {
      return new Next.Blocked(stopped.get());
    }
    Arrival arrival = wire.send(actual(hop));
    return arrival instanceof Arrival.Answer answer
        ? judge(hop, answer.received())
        : new Next.Blocked(((Arrival.Lost) arrival).failure());
  }

  private Next judge(Hop hop, Received received) {
    Optional<Failure> refused = hop.cors() ? check(hop, received) : Optional.empty();
    if (refused.isPresent()) {
      return new Next.Blocked(refused.get());
    }
    if (hop.cors()) {
      copies(hop, received.lines());
    }
    return received
        .location()
        .map(location -> new Redirects(request, trail).follow(hop, received.status(), location))
        .orElseGet(() -> new Next.Allowed(readable(hop, received.lines())));
  }

  private void copies(Hop hop, HeaderLines lines) {
    String allowed = lines.get(CorsHeaders.ALLOW_ORIGIN).orElse("");
    trail.note(Check.VARY, new Leg(hop.number(), false), lines.get("vary"), allowed);
  }

  private Optional<Failure> check(Hop hop, Received received) {
    Leg leg = new Leg(hop.number(), false);
    return new CorsChecks(request, trail).check(leg, hop.origin(), received.lines());
  }

  private List<String> readable(Hop hop, HeaderLines lines) {
    return hop.cors()
        ? ReadableHeaders.crossOrigin(request.include(), lines)
        : ReadableHeaders.sameOrigin(lines);
  }

  private Optional<Failure> sameOrigin(Hop hop) {
    Leg leg = new Leg(hop.number(), false);
    trail.note(Check.SAME_ORIGIN, leg, Optional.of(hop.url().text()), request.origin());
    return Optional.empty();
  }

  private Optional<Failure> mixedContent(Hop hop) {
    boolean mixed =
        request.origin().startsWith("https://")
            && hop.url().origin().scheme().equals("http")
            && !hop.url().origin().loopback();
    if (!mixed) {
      return Optional.empty();
    }
    Leg leg = new Leg(hop.number(), false);
    String url = hop.url().text();
    Failure failure = new Failure(Reason.MIXED_CONTENT, leg, url);
    return trail.note(Check.MIXED_CONTENT, leg, Optional.of(url), "", Optional.of(failure));
  }

  private SentRequest actual(Hop hop) {
    List<Header> headers = new ArrayList<>();
    if (hop.cors() || !Methods.isBodiless(hop.method())) {
      headers.add(new Header(SentRequest.ORIGIN, hop.origin()));
    }
    headers.addAll(hop.headers());
    boolean credentials =
        switch (request.credentials()) {
          case OMIT -> false;
          case SAME_ORIGIN -> !hop.cors();
          case INCLUDE -> true;
        };
    Leg leg = new Leg(hop.number(), false);
    return new SentRequest(leg, hop.url().text(), hop.method(), headers, credentials);
  }
}
