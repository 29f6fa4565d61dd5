package io.github.corsaudit.browser;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

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
    Optional<String> rejection = ApiGate.check(request);
    Optional<Address> url = Address.parse(request.url());
    return new Verdict(
        new Fetching(Engine.CHROMIUM, request, once).run(rejection, url),
        new Fetching(Engine.FIREFOX, request, once).run(rejection, url),
        new Fetching(Engine.STANDARD, request, once).run(rejection, url));
  }
}
