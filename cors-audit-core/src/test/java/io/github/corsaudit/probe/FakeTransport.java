package io.github.corsaudit.probe;

import io.github.corsaudit.model.Exchange;
import io.github.corsaudit.model.Header;
import java.util.ArrayList;
import java.util.List;

/** Answers requests without a network as one server would. */
record FakeTransport(Lab.Service service) implements Transport {

  @Override
  public Reply send(Request request) {
    List<Header> lines = new ArrayList<>(request.headers());
    if (request.cookie()) {
      lines.add(new Header("Cookie", TransportOptions.STAND_IN));
    }
    Lab.Reply reply = service.apply(new Lab.Call(request.method(), request.url(), lines));
    return new Reply.Answered(
        new Exchange(
            request.method(),
            request.url().toString(),
            lines,
            reply.status(),
            reply.headers(),
            request.target()));
  }

  @Override
  public void close() {}
}
