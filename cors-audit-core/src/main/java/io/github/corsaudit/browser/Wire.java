package io.github.corsaudit.browser;

import java.util.Optional;

/** The way to the server and back, as one engine sees it. */
final class Wire {
  private static final int MISDIRECTED_REQUEST = 421;

  private final Engine engine;
  private final Server server;
  private final Trail trail;

  Wire(Engine engine, Server server, Trail trail) {
    this.engine = engine;
    this.server = server;
    this.trail = trail;
  }

  /** Sends a request and returns what it brought back. */
  Arrival send(SentRequest request) {
    trail.send(request);
    if (server.reply(request) instanceof Reply.Answered answered) {
      if (answered.status() == MISDIRECTED_REQUEST && engine.has(Quirk.MISDIRECTED_SENT_AGAIN)) {
        trail.send(request);
      }
      return arrived(request, Received.read(answered, engine));
    }
    return new Arrival.Lost(new Failure(Reason.UNREACHABLE, request.leg(), request.url()));
  }

  private Arrival arrived(SentRequest request, Received received) {
    Optional<Failure> defect =
        received
            .defect(engine)
            .map(reason -> new Failure(reason, request.leg(), String.valueOf(received.status())));
    Optional<String> status = Optional.of(String.valueOf(received.status()));
    trail.note(Check.ANSWER, request.leg(), status, "", defect);
    return defect.<Arrival>map(Arrival.Lost::new).orElseGet(() -> new Arrival.Answer(received));
  }
}
