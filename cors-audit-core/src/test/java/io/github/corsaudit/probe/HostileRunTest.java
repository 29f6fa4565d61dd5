package io.github.corsaudit.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.model.Header;
import io.github.corsaudit.model.Problem;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whole audits of servers that mean no good. */
@Timeout(60)
class HostileRunTest {
  /** For servers that never answer; whatever else is slow here is the machine. */
  private static final TransportOptions HASTY =
      TransportOptions.defaults().withTimeout(Duration.ofMillis(400));

  private static final TransportOptions PATIENT = HASTY.withTimeout(Duration.ofSeconds(50));
  private static final String REFLECTED = "Access-Control-Allow-Origin: ";

  private static TargetReport ask(TransportOptions options, String url) {
    ProbeLimits limits = ProbeLimits.defaults().withRate(10_000).withConcurrency(2);
    try (HttpTransport transport = HttpTransport.open(options)) {
      return new Prober(transport, limits)
          .probe(List.of(Targets.of(url)), ProbeListener.none(), () -> false)
          .reports()
          .get(0);
    }
  }

  private static String origin(List<String> request) {
    return new HeaderLines(LoopbackServer.headers(request)).joined("origin");
  }

  @ParameterizedTest
  @EnumSource
  void endsWithAProblem(Hostile hostile) throws IOException {
    try (var server = new LoopbackServer(hostile::play)) {
      TransportOptions options = hostile.kind == Problem.Kind.TIMEOUT ? HASTY : PATIENT;
      TargetReport report = ask(options, server.url().toString());
      assertThat(report.policy()).isEmpty();
      assertThat(report.problems()).hasSize(1);
      assertThat(report.problems().get(0).kind()).isEqualTo(hostile.kind);
    }
  }

  @Test
  void tellsNoSecretToWhomItIsSentTo() throws IOException {
    TransportOptions secretive =
        PATIENT
            .withHeaders(List.of(new Header("Authorization", "Bearer s3cret")))
            .withCookie("sid=s3cret");
    try (var there =
            new LoopbackServer((r, c) -> LoopbackServer.write(c, "HTTP/1.1 200 OK\r\n\r\n"));
        var here =
            new LoopbackServer(
                (r, c) ->
                    LoopbackServer.write(
                        c, "HTTP/1.1 307 Go\r\nLocation: " + there.url() + "\r\n\r\n"))) {
      ask(secretive, here.url().toString());
      assertThat(here.requests().get(0)).contains("Authorization: Bearer s3cret");
      assertThat(there.requests()).isNotEmpty();
      assertThat(there.requests().toString()).doesNotContain("s3cret");
    }
  }

  @Test
  void doesNotUnpackWhatMayBurst() throws IOException {
    String bomb = "\u001f\u008b\b" + "\u0000".repeat(2_000);
    try (var server =
        new LoopbackServer(
            (r, c) ->
                LoopbackServer.write(
                    c,
                    "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 100000000\r\n"
                        + REFLECTED
                        + origin(r)
                        + "\r\n\r\n"
                        + bomb))) {
      TargetReport report = ask(PATIENT, server.url().toString());
      assertThat(Summary.admitted(report)).contains("stranger");
      assertThat(report.problems()).isEmpty();
    }
  }

  @Test
  void waitsForNoBodyThatDrips() throws IOException {
    CountDownLatch end = new CountDownLatch(1);
    try (var server =
        new LoopbackServer(
            (r, c) -> {
              LoopbackServer.write(
                  c,
                  "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n" + REFLECTED + origin(r) + "\r\n\r\n");
              LoopbackServer.write(c, "{");
              awaitEnd(end);
            })) {
      assertThat(Summary.admitted(ask(PATIENT, server.url().toString()))).contains("stranger");
    } finally {
      end.countDown();
    }
  }

  @Test
  void stopsInTheMiddleOfARequest() throws IOException {
    CountDownLatch end = new CountDownLatch(1);
    try (var server = new LoopbackServer((r, c) -> awaitEnd(end));
        var transport = HttpTransport.open(PATIENT)) {
      ProbeResult result =
          new Prober(transport, ProbeLimits.defaults())
              .probe(
                  List.of(Targets.of(server.url().toString())),
                  ProbeListener.none(),
                  () -> !server.requests().isEmpty());
      assertThat(result.complete()).isFalse();
    } finally {
      end.countDown();
    }
  }

  private static void awaitEnd(CountDownLatch end) throws IOException {
    try {
      end.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
