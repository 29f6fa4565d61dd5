package io.github.corsaudit.probe;

import io.github.corsaudit.model.Exchange;
import io.github.corsaudit.model.Header;
import io.github.corsaudit.model.Problem;
import io.github.corsaudit.model.Provenance;
import java.net.URI;
import java.util.List;

/** Sends requests. Implementations may be used by several threads at once. */
public interface Transport extends AutoCloseable {

  /**
   * Sends one request, and waits for the header of its answer. Follows no redirect, reads no body,
   * ends within its time limit, and never throws for what a server does.
   */
  Reply send(Request request);

  /** Lets go of connections and threads. */
  @Override
  void close();

  /**
   * One request. What the user adds to all requests is the transport's own knowledge, so that
   * secrets have one home.
   *
   * @param method its method
   * @param url its absolute URL
   * @param headers the lines that make it a cross-origin request or a preflight
   * @param own further lines of the target's, which are secret
   * @param cookie whether a cookie goes along
   * @param away whether it goes to another server than the user named, which gets no secret
   * @param target where the URL was listed
   */
  record Request(
      String method,
      URI url,
      List<Header> headers,
      List<Header> own,
      boolean cookie,
      boolean away,
      Provenance target) {
    /** Makes the list unchangeable. */
    public Request {
      headers = List.copyOf(headers);
      own = List.copyOf(own);
    }
  }

  /** What came of a request. */
  sealed interface Reply {
    /** There was an answer; the exchange holds no secret. */
    record Answered(Exchange exchange) implements Reply {}

    /**
     * There was none that can be used.
     *
     * @param kind the kind of problem this is
     * @param reason what happened, in plain words, without the URL and the final stop
     */
    record Failed(Problem.Kind kind, String reason) implements Reply {}
  }
}
