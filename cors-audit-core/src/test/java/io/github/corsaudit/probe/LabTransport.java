package io.github.corsaudit.probe;

import io.github.corsaudit.model.Problem;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Answers requests from the lab without a network, and writes down what was asked. */
final class LabTransport implements Transport {
  private final Map<String, Lab.Service> services = Lab.services();
  private final List<Request> requests = new ArrayList<>();

  @Override
  public synchronized Reply send(Request request) {
    requests.add(request);
    Lab.Service service = services.get(id(request.url()));
    if (service == null) {
      return new Reply.Failed(Problem.Kind.UNREACHABLE, "the server refused the connection");
    }
    return new FakeTransport(service).send(request);
  }

  private static String id(URI url) {
    return url.getHost().substring(0, url.getHost().indexOf('.'));
  }

  synchronized List<Request> requests() {
    return List.copyOf(requests);
  }

  @Override
  public void close() {}
}
