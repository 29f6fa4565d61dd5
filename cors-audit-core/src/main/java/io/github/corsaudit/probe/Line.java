package io.github.corsaudit.probe;

import io.github.corsaudit.model.Problem;
import io.github.corsaudit.probe.Transport.Reply;
import java.time.Duration;

/**
 * The way to a server, taken politely: at its pace, and with a pause where it asks for one or the
 * connection was lost.
 *
 * @param transport sends requests
 * @param pace keeps requests to one host apart
 */
record Line(Transport transport, Pace pace) {
  /** How often one request is sent at most. */
  private static final int ATTEMPTS = 3;

  /** Longer than this nobody waits for one server of many. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);

  /** What to do after a reply. */
  enum Next {
    /** Use the answer. */
    TAKE,
    /** Send the request once more. */
    AGAIN,
    /** Do without. */
    GIVE_UP
  }

  Reply send(Transport.Request request) {
    String host = request.url().getHost();
    pace.enter(host);
    try {
      return transport.send(request);
    } finally {
      pace.leave(host);
    }
  }

  /**
   * Decides what to do, and waits where that is to send again.
   *
   * @param attempt how often the request was sent again already
   * @param reached whether the server has answered others
   */
  Next next(Reply reply, int attempt, boolean reached) {
    boolean last = attempt + 1 == ATTEMPTS;
    if (reply instanceof Reply.Answered answered) {
      return RetryAfter.asked(answered.exchange()) ? after(answered, attempt, last) : Next.TAKE;
    }
    boolean lost = ((Reply.Failed) reply).kind() == Problem.Kind.UNREACHABLE;
    return lost && reached && attempt == 0 ? again(backOff(attempt)) : Next.GIVE_UP;
  }

  private Next after(Reply.Answered answered, int attempt, boolean last) {
    Duration wait = RetryAfter.wait(answered.exchange()).orElse(backOff(attempt));
    return last || wait.compareTo(PATIENCE) > 0 ? Next.GIVE_UP : again(wait);
  }

  private Next again(Duration wait) {
    pace.pause(wait);
    return Next.AGAIN;
  }

  private static Duration backOff(int attempt) {
    return FIRST_PAUSE.multipliedBy(1L << (2 * attempt));
  }
}
