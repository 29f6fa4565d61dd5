package io.github.corsaudit.explain;

import io.github.corsaudit.browser.Reply;
import io.github.corsaudit.browser.SentRequest;
import io.github.corsaudit.browser.Server;
import java.util.List;

/**
 * A server whose answers are all given beforehand.
 *
 * @param hops what is answered at each hop; a request beyond the last stays without an answer
 */
public record GivenAnswers(List<Given> hops) implements Server {
  /** Makes the list unchangeable. */
  public GivenAnswers {
    hops = List.copyOf(hops);
  }

  /**
   * What is answered at one hop.
   *
   * @param preflight to a preflight
   * @param response to the request itself
   */
  public record Given(Reply preflight, Reply response) {}

  /** Returns a server that answers a preflight and a request, and does not redirect. */
  public static GivenAnswers of(Reply preflight, Reply response) {
    return new GivenAnswers(List.of(new Given(preflight, response)));
  }

  /** Returns what a server answers to a preflight that it does not know: 404, and no header. */
  public static Reply unknownPreflight() {
    return new Reply.Answered(404, List.of());
  }

  @Override
  public Reply reply(SentRequest request) {
    int hop = request.leg().hop();
    if (hop >= hops.size()) {
      return new Reply.Unreachable("no answer is given for this redirect");
    }
    return request.preflight() ? hops.get(hop).preflight() : hops.get(hop).response();
  }
}
