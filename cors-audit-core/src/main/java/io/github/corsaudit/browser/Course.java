package io.github.corsaudit.browser;

import java.util.List;
import java.util.Optional;

/**
 * What one engine does with one request, from the script's call to its end.
 *
 * @param outcome how it ends
 * @param failure why it is blocked
 * @param sent all requests on the wire, in order
 * @param readable the names of the response headers the script can read, in lower case, sorted
 * @param steps all that was done and looked at, in order
 */
public record Course(
    Outcome outcome,
    Optional<Failure> failure,
    List<SentRequest> sent,
    List<String> readable,
    List<Step> steps) {
  /** Makes the lists unchangeable. */
  public Course {
    sent = List.copyOf(sent);
    readable = List.copyOf(readable);
    steps = List.copyOf(steps);
  }

  /** Returns the preflights, in order. */
  public List<SentRequest> preflights() {
    return sent.stream().filter(SentRequest::preflight).toList();
  }

  /** Returns the requests that are no preflights, in order. */
  public List<SentRequest> actuals() {
    return sent.stream().filter(request -> !request.preflight()).toList();
  }
}
