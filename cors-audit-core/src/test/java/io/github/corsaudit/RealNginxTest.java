package io.github.corsaudit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.corsaudit.check.Finding;
import io.github.corsaudit.model.Origin;
import io.github.corsaudit.probe.ProbeLimits;
import io.github.corsaudit.probe.TargetList;
import io.github.corsaudit.probe.TransportOptions;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Checks configurations, has a real nginx serve them, and compares. Runs where nginx is installed.
 */
class RealNginxTest {
  private static final List<Path> BINARIES =
      List.of(Path.of("/usr/sbin/nginx"), Path.of("/usr/local/sbin/nginx"));

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "reflected,                any-origin-with-credentials",
    "exact-map,                ''",
    "unanchored-if,            origin-prefix-match",
    "null-and-own,             null-origin",
    "star-with-credentials,    wildcard-with-credentials",
    "suffix-without-vary,      missing-vary origin-suffix-match",
    "preflight-without-headers, preflight-broken",
    "sub-domains,              subdomain-wildcard",
  })
  void theFileAndTheServerGiveTheSameFindings(String name, String expected) throws Exception {
    Path binary = BINARIES.stream().filter(Files::isExecutable).findFirst().orElse(Path.of(""));
    assumeTrue(Files.isExecutable(binary), "nginx is not installed");
    int port = freePort();
    Path site = Files.writeString(folder.resolve("site.conf"), configuration(name, port));
    AuditRequest files = AuditRequest.ofFiles(FilesRequest.of(folder, List.of(site)));

    try (Nginx nginx = Nginx.start(binary, folder, site)) {
      nginx.awaitListening(port);
      List<String> declared = brief(audit(files));
      List<String> observed = brief(audit(AuditRequest.ofProbe(probe(port))));

      assertThat(observed).as("asked from outside").isEqualTo(declared);
      assertThat(String.join(" ", declared)).isEqualTo(expected);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static String configuration(String name, int port) throws IOException {
    try (InputStream in = RealNginxTest.class.getResourceAsStream("real-nginx/" + name + ".conf")) {
      byte[] bytes = Objects.requireNonNull(in).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).replace("__PORT__", String.valueOf(port));
    }
  }

  private static ProbeRequest probe(int port) {
    List<Origin> own = Origin.parse("https://app.example.com").stream().toList();
    return new ProbeRequest(
        TargetList.ofArguments(List.of("http://127.0.0.1:" + port + "/"), "GET", own),
        Optional.empty(),
        TransportOptions.defaults(),
        ProbeLimits.defaults().withRate(10_000));
  }

  private static List<Finding> audit(AuditRequest request) {
    return CorsAudit.with(RuleSelection.bundled()).run(request, Progress.none()).audit().findings();
  }

  private static List<String> brief(List<Finding> findings) {
    return findings.stream().map(Finding::rule).sorted().toList();
  }

  /** A server that lives as long as the test. */
  private record Nginx(Process process) implements AutoCloseable {

    static Nginx start(Path binary, Path folder, Path site) throws IOException {
      String text =
          """
          daemon off; master_process off; pid %1$s/pid; error_log %1$s/error.log;
          events {}
          http {
            access_log off; client_body_temp_path %1$s/b; proxy_temp_path %1$s/p;
            fastcgi_temp_path %1$s/f; uwsgi_temp_path %1$s/u; scgi_temp_path %1$s/s;
            include %2$s;
          }
          """;
      Path main = Files.writeString(folder.resolve("main.cfg"), text.formatted(folder, site));
      return new Nginx(
          new ProcessBuilder(binary.toString(), "-p", folder.toString(), "-c", main.toString())
              .inheritIO()
              .start());
    }

    void awaitListening(int port) throws IOException {
      while (process.isAlive()) {
        try (var socket = new java.net.Socket(InetAddress.getLoopbackAddress(), port)) {
          assertThat(socket.isConnected()).isTrue();
          return;
        } catch (java.net.ConnectException notYet) {
          Thread.onSpinWait();
        }
      }
      throw new IOException("nginx did not start");
    }

    @Override
    public void close() {
      process.destroy();
      process.onExit().join();
    }
  }
}
