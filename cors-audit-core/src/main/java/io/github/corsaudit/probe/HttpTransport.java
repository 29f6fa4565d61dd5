package io.github.corsaudit.probe;

import io.github.corsaudit.model.Exchange;
import io.github.corsaudit.model.Header;
import io.github.corsaudit.model.Problem;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Sends requests with the JDK's client: HTTP/2 where TLS negotiates it, else HTTP/1.1. Its threads
 * are daemons, so that a server that never answers cannot keep the program alive.
 */
public final class HttpTransport implements Transport {
  /** More characters than this in an answer's header is no answer but an attack. */
  private static final int MAX_HEADER = 393_216;

  private final TransportOptions options;
  private final Redaction redaction;
  private final ExecutorService threads;
  private final HttpClient client;
  private final HeadersOnly bodies = new HeadersOnly();

  private HttpTransport(TransportOptions options) throws GeneralSecurityException {
    this.options = options;
    redaction = Redaction.of(options);
    threads = Executors.newCachedThreadPool(HttpTransport::daemon);
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .executor(threads)
            .connectTimeout(options.timeout())
            .followRedirects(HttpClient.Redirect.NEVER);
    options.proxy().map(HttpTransport::selector).ifPresent(builder::proxy);
    if (options.insecure()) {
      builder.sslContext(AnyCertificate.context());
    }
    client = builder.build();
  }

  /** Returns a transport; whoever opens it closes it. */
  public static HttpTransport open(TransportOptions options) {
    try {
      return new HttpTransport(options);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no TLS", e);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "cors-audit-http");
    thread.setDaemon(true);
    return thread;
  }

  private static ProxySelector selector(URI proxy) {
    int port = proxy.getPort() < 0 ? 80 : proxy.getPort();
    return ProxySelector.of(new InetSocketAddress(proxy.getHost(), port));
  }

  @Override
  public Reply send(Request request) {
    try {
      return await(request, client.sendAsync(built(request), bodies));
    } catch (IllegalArgumentException e) {
      return new Reply.Failed(Problem.Kind.UNSUPPORTED, "this request cannot be sent");
    }
  }

  private Reply await(Request request, CompletableFuture<HttpResponse<String>> pending) {
    try {
      return reply(request, pending.get(options.timeout().toNanos(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      return new Reply.Failed(
          Problem.Kind.TIMEOUT, "no answer within " + Seconds.text(options.timeout()));
    } catch (ExecutionException e) {
      return FailureReason.of(
          e.getCause() == null ? e : e.getCause(),
          options.proxy().isPresent() ? "the proxy" : "the server");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Reply.Failed(Problem.Kind.SKIPPED, "the run was stopped");
    } finally {
      pending.cancel(true);
    }
  }

  private HttpRequest built(Request request) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(request.url())
            .method(request.method(), HttpRequest.BodyPublishers.noBody())
            .version(version(request.url()))
            .setHeader("User-Agent", options.userAgent())
            .setHeader("Accept", "*/*");
    request.headers().forEach(line -> builder.header(line.name(), line.value()));
    own(request).forEach(line -> builder.header(line.name(), line.value()));
    if (request.cookie()) {
      builder.header("Cookie", cookie(request).orElse(TransportOptions.STAND_IN));
    }
    return builder.build();
  }

  /** Without TLS, asking for HTTP/2 would send an Upgrade that some servers trip over. */
  private static HttpClient.Version version(URI url) {
    return url.getScheme().equals("https")
        ? HttpClient.Version.HTTP_2
        : HttpClient.Version.HTTP_1_1;
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

  private Reply reply(Request request, HttpResponse<String> response) {
    List<Header> lines = lines(response.headers());
    int size = lines.stream().mapToInt(line -> line.name().length() + line.value().length()).sum();
    if (size > MAX_HEADER) {
      return new Reply.Failed(Problem.Kind.UNREACHABLE, FailureReason.TOO_LONG);
    }
    if (response.statusCode() == 407) {
      return new Reply.Failed(Problem.Kind.UNREACHABLE, "the proxy demands a password");
    }
    return new Reply.Answered(
        new Exchange(
            request.method(),
            request.url().toString(),
            shown(request),
            response.statusCode(),
            redaction.and(request.own()).apply(KeptLines.of(lines)),
            request.target()));
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

  private static List<Header> lines(HttpHeaders headers) {
    List<Header> lines = new ArrayList<>();
    headers.map().forEach((name, values) -> values.forEach(v -> lines.add(new Header(name, v))));
    return lines;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
