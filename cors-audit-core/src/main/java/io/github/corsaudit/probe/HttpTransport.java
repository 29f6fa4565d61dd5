package io.github.corsaudit.probe;

import io.github.corsaudit.http.ConnectTimeout;
import io.github.corsaudit.http.HttpClient;
import io.github.corsaudit.http.Proxy;
import io.github.corsaudit.http.RequestHead;
import io.github.corsaudit.http.ResponseHead;
import io.github.corsaudit.model.Exchange;
import io.github.corsaudit.model.Header;
import io.github.corsaudit.model.Problem;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Sends requests over HTTP/1.1, with what the user adds to them, and keeps that out of sight. */
public final class HttpTransport implements Transport {
  private final TransportOptions options;
  private final Redaction redaction;
  private final HttpClient client;

  private HttpTransport(TransportOptions options) {
    this.options = options;
    redaction = Redaction.of(options);
    client = new HttpClient(options.proxies(), options.insecure());
  }

  /** Returns a transport; whoever opens it closes it. */
  public static HttpTransport open(TransportOptions options) {
    return new HttpTransport(options);
  }

  @Override
  public Reply send(Request request) {
    try {
      return reply(request, client.send(head(request), options.timeout()));
    } catch (IllegalArgumentException e) {
      return new Reply.Failed(Problem.Kind.UNSUPPORTED, "this request cannot be sent");
    } catch (IOException e) {
      return failed(e, proxy(request));
    }
  }

  private Reply failed(IOException error, Optional<Proxy> proxy) {
    if (Thread.currentThread().isInterrupted()) {
      return new Reply.Failed(Problem.Kind.SKIPPED, "the run was stopped");
    }
    return error instanceof SocketTimeoutException && !(error instanceof ConnectTimeout)
        ? new Reply.Failed(
            Problem.Kind.TIMEOUT,
            "no answer within " + Seconds.text(options.timeout()) + " (--timeout waits longer)")
        : FailureReason.of(error, proxy);
  }

  private RequestHead head(Request request) {
    List<Header> lines = new ArrayList<>();
    lines.add(new Header("User-Agent", options.userAgent()));
    lines.add(new Header("Accept", "*/*"));
    lines.addAll(request.headers());
    lines.addAll(own(request));
    if (request.cookie()) {
      lines.add(new Header("Cookie", cookie(request).orElse(TransportOptions.STAND_IN)));
    }
    return new RequestHead(request.method(), request.url(), lines);
  }

  /** A browser adds nothing of a page's to a preflight, and neither may the audit. */
  private List<Header> own(Request request) {
    boolean bare = request.away() || request.method().equals("OPTIONS");
    return bare
        ? List.of()
        : Stream.concat(options.headers().stream(), request.own().stream()).toList();
  }

  private Optional<String> cookie(Request request) {
    return options.cookie().filter(secret -> !request.away());
  }

  private Reply reply(Request request, ResponseHead response) {
    Optional<String> proxys =
        proxy(request).flatMap(proxy -> FailureReason.password(proxy, response.status()));
    return proxys.isPresent()
        ? new Reply.Failed(Problem.Kind.UNREACHABLE, proxys.get())
        : new Reply.Answered(exchange(request, response));
  }

  private Optional<Proxy> proxy(Request request) {
    return options.proxies().to(request.url());
  }

  private Exchange exchange(Request request, ResponseHead response) {
    return new Exchange(
        request.method(),
        request.url().toString(),
        shown(request),
        response.status(),
        redaction.and(request.own()).apply(KeptLines.of(response.lines())),
        request.target());
  }

  private List<Header> shown(Request request) {
    List<Header> all = new ArrayList<>(request.headers());
    own(request).forEach(line -> all.add(new Header(line.name(), Redaction.SHOWN)));
    if (request.cookie()) {
      boolean secret = cookie(request).isPresent();
      all.add(new Header("Cookie", secret ? Redaction.SHOWN : TransportOptions.STAND_IN));
    }
    return all;
  }

  @Override
  public void close() {
    client.close();
  }
}
