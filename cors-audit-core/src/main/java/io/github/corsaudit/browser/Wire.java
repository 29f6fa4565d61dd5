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
    Reply reply = server.reply(request);
    return reply instanceof Reply.Answered answered
        ? arrived(request, answered)
        : lost(request, ((Reply.Unreachable) reply).why());
  }

  private Arrival lost(SentRequest request, String why) {
    Failure failure = new Failure(Reason.UNREACHABLE, request.leg(), request.url());
    trail.note(Check.ANSWER, request.leg(), Optional.empty(), why, Optional.of(failure));
    return new Arrival.Lost(failure);
  }

  private Arrival arrived(SentRequest request, Reply.Answered answered) {
    if (answered.status() == MISDIRECTED_REQUEST && engine.has(Quirk.MISDIRECTED_SENT_AGAIN)) {
      trail.send(request);
    }
    Received received = Received.read(answered, engine);
    Optional<Failure> defect =
        received
            .defect(request.url())
            .map(reason -> new Failure(reason, request.leg(), String.valueOf(received.status())));
    Optional<String> status = Optional.of(String.valueOf(received.status()));
    trail.note(Check.ANSWER, request.leg(), status, "", defect);
    return defect.<Arrival>map(Arrival.Lost::new).orElseGet(() -> new Arrival.Answer(received));
  }
}
