package io.github.corsaudit.cli;

import io.github.corsaudit.browser.Reply;
import io.github.corsaudit.browser.SentRequest;
import io.github.corsaudit.browser.Server;
import java.util.Optional;

/** Notices that a server gave no answer: then there is nothing to explain. */
final class Unanswered implements Server {
  private final Server server;
  private Optional<String> why = Optional.empty();

  Unanswered(Server server) {
    this.server = server;
  }

  Optional<String> why() {
    return why;
  }

  @Override
  public Reply reply(SentRequest request) {
    Reply reply = server.reply(request);
    if (reply instanceof Reply.Unreachable unreachable) {
      why = Optional.of(unreachable.why());
    }
    return reply;
  }
}
