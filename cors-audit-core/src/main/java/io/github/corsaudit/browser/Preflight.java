package io.github.corsaudit.browser;

import io.github.corsaudit.model.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asking for permission before a hop (Fetch, "CORS-preflight fetch"). */
final class Preflight {
  private final Engine engine;
  private final FetchRequest request;
  private final Wire wire;
  private final Trail trail;
  private boolean asked;

  Preflight(Engine engine, FetchRequest request, Wire wire, Trail trail) {
    this.engine = engine;
    this.request = request;
    this.wire = wire;
    this.trail = trail;
  }

  /** Asks if the hop needs it, and returns why it may not go on; empty if it may. */
  Optional<Failure> ask(Hop hop) {
    List<String> names = Safelist.unsafeNames(hop.headers(), engine);
    boolean needed = isNeeded(hop, names);
    Leg leg = new Leg(hop.number(), true);
    trail.note(
        Check.PREFLIGHT_NEED,
        leg,
        needed ? Optional.of(String.join(",", names)) : Optional.empty(),
        hop.method());
    return needed ? send(hop, leg, names) : Optional.empty();
  }

  private boolean isNeeded(Hop hop, List<String> names) {
    boolean stays = asked && engine.has(Quirk.PREFLIGHT_STAYS_NEEDED);
    return stays || request.uploadListener() || isUnsafe(hop, names);
  }

  private static boolean isUnsafe(Hop hop, List<String> names) {
    return !names.isEmpty() || !Methods.isSafelisted(hop.method());
  }

  private Optional<Failure> send(Hop hop, Leg leg, List<String> names) {
    asked = true;
    String origin = engine.has(Quirk.TRUE_ORIGIN_ON_PREFLIGHT) ? request.origin() : hop.origin();
    Arrival arrival = wire.send(question(hop, leg, origin, names));
    if (arrival instanceof Arrival.Answer answer) {
      PreflightAnswer judge = new PreflightAnswer(engine, request, leg, answer.received(), trail);
      boolean own = hop.url().origin().text().equals(request.origin());
      return own && engine.has(Quirk.OWN_ORIGIN_PREFLIGHT_UNCHECKED)
          ? judge.permission(hop.method(), names)
          : judge.judge(origin, hop.method(), names);
    }
    return Optional.of(((Arrival.Lost) arrival).failure());
  }

  private static SentRequest question(Hop hop, Leg leg, String origin, List<String> names) {
    List<Header> headers = new ArrayList<>();
    headers.add(new Header("Accept", "*/*"));
    headers.add(new Header(SentRequest.ORIGIN, origin));
    headers.add(new Header(SentRequest.REQUEST_METHOD, hop.method()));
    if (!names.isEmpty()) {
      headers.add(new Header(SentRequest.REQUEST_HEADERS, String.join(",", names)));
    }
    return new SentRequest(leg, hop.url().text(), "OPTIONS", headers, false);
  }
}
