package io.github.corsaudit.browser;

import java.util.HashMap;
import java.util.Map;

/** Decides what becomes of a page's request: the CORS parts of the Fetch standard. */
public final class Browser {

  /**
   * Returns what browsers do with a request.
   *
   * @param request what the page asks for
   * @param server who answers; asked only for what a browser would send
   */
  public Verdict judge(FetchRequest request, Server server) {
    Map<SentRequest, Reply> seen = new HashMap<>();
    Server once = sent -> seen.computeIfAbsent(sent, server::reply);
    return new Verdict(
        course(Engine.CHROMIUM, request, once),
        course(Engine.FIREFOX, request, once),
        course(Engine.STANDARD, request, once));
  }

  private static Course course(Engine engine, FetchRequest request, Server server) {
    return new Fetching(engine, request, server).run();
  }
}
