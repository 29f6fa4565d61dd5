package io.github.corsaudit.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.http.Proxies;
import io.github.corsaudit.http.Proxy;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The same servers as in {@link InterviewTest}, over sockets and through a proxy. */
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LabOverHttpTest {
  private LoopbackServer server;
  private HttpTransport transport;

  @BeforeAll
  void open() throws IOException {
    server = LoopbackServer.lab();
    Duration patience = Duration.ofSeconds(30);
    transport =
        HttpTransport.open(
            TransportOptions.defaults()
                .withTimeout(patience)
                .withProxies(Proxies.all(Proxy.parse(server.url().toString()).orElseThrow())));
  }

  @AfterAll
  void close() throws IOException {
    transport.close();
    server.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "lab.csv", useHeadersInDisplayName = true, emptyValue = "")
  void findsTheSameOnTheWire(
      String id, int requests, String admitted, String flaws, String problems) {
    TargetReport report =
        new Prober(transport, ProbeLimits.defaults(), new SimpleDrawing(), new FakeTicker())
            .probe(List.of(Targets.of(Lab.url(id))), ProbeListener.none(), () -> false)
            .reports()
            .get(0);
    assertThat(report.requests()).isEqualTo(requests);
    assertThat(words(Summary.admitted(report))).isEqualTo(admitted);
    assertThat(words(Summary.flaws(report))).isEqualTo(flaws);
    assertThat(words(Summary.problems(report))).isEqualTo(problems);
  }

  private static String words(String words) {
    return words.isEmpty() ? "-" : words;
  }
}
