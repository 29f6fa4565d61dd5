package io.github.corsaudit;

import io.github.corsaudit.browser.Reply;
import io.github.corsaudit.browser.SentRequest;
import io.github.corsaudit.browser.Server;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.probe.HttpTransport;
import io.github.corsaudit.probe.Transport;
import io.github.corsaudit.probe.TransportOptions;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/**
 * A real server that a browser's requests are sent to. What the user adds, and cookies, go to the
 * host that was named and to no other, wherever it redirects.
 */
public final class LiveServer implements Server, AutoCloseable {
  private final Transport transport;
  private final String home;

  private LiveServer(Transport transport, String home) {
    this.transport = transport;
    this.home = home;
  }

  /**
   * Returns the server at a URL; whoever opens it closes it.
   *
   * @param url the address that may be sent secrets
   * @param options how requests are sent
   * @throws RequestException if it is no address that can be asked
   */
  public static LiveServer open(String url, TransportOptions options) {
    String home =
        authority(url)
            .orElseThrow(() -> new RequestException("--live takes an http or https address"));
    return new LiveServer(HttpTransport.open(options), home);
  }

  @Override
  public Reply reply(SentRequest request) {
    Optional<String> authority = authority(request.url());
    if (authority.isEmpty()) {
      return new Reply.Unreachable("this address cannot be asked");
    }
    boolean known = authority.get().equals(home);
    Transport.Request asked =
        new Transport.Request(
            request.method(),
            URI.create(request.url()),
            request.headers(),
            List.of(),
            known && request.credentials(),
            !known,
            new Provenance.Given("explain"));
    Transport.Reply reply = transport.send(asked);
    if (reply instanceof Transport.Reply.Answered answered) {
      return new Reply.Answered(
          answered.exchange().status(), answered.exchange().responseHeaders());
    }
    return new Reply.Unreachable(((Transport.Reply.Failed) reply).reason());
  }

  private static Optional<String> authority(String url) {
    try {
      URI uri = new URI(url);
      boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      return http && uri.getHost() != null
          ? Optional.of(uri.getScheme() + "://" + uri.getRawAuthority())
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    transport.close();
  }
}
