package io.github.corsaudit.probe;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.corsaudit.http.Proxies;
import io.github.corsaudit.http.Proxy;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.probe.Transport.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server whose certificate nobody signed, and that is for another name. */
@Timeout(60)
class TlsTest {
  private static final String PASSWORD = "changeit";

  @TempDir private Path folder;
  private HttpsServer server;

  @BeforeEach
  void start() throws IOException, GeneralSecurityException, InterruptedException {
    Path store = folder.resolve("keys.p12");
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    List<String> command =
        List.of(
            keytool,
            "-genkeypair",
            "-alias",
            "a",
            "-keyalg",
            "EC",
            "-dname",
            "CN=other.example",
            "-keystore",
            store.toString(),
            "-storepass",
            PASSWORD,
            "-storetype",
            "PKCS12");
    assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context(store)));
    server.createContext("/", exchange -> exchange.sendResponseHeaders(204, -1));
    server.start();
  }

  private static SSLContext context(Path store) throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory factory = KeyManagerFactory.getInstance("PKIX");
    factory.init(keys, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(factory.getKeyManagers(), null, null);
    return context;
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private Reply send(TransportOptions options, String scheme) {
    URI url = URI.create(scheme + "://127.0.0.1:" + server.getAddress().getPort() + "/");
    try (HttpTransport transport = HttpTransport.open(options)) {
      return transport.send(
          new Transport.Request(
              "GET", url, List.of(), List.of(), false, false, new Provenance.Given("test")));
    }
  }

  @Test
  void isNotTrusted() {
    Reply.Failed failed = (Reply.Failed) send(TransportOptions.defaults(), "https");
    assertThat(failed.reason())
        .isEqualTo(
            "TLS failed: the certificate's issuer is not trusted (--insecure asks nevertheless)");
  }

  @Test
  void isAskedNeverthelessOnRequest() {
    Reply reply = send(TransportOptions.defaults().withInsecure(true), "https");
    assertThat(((Reply.Answered) reply).exchange().status()).isEqualTo(204);
  }

  @Test
  void isReachedThroughATunnel() throws IOException {
    try (LoopbackServer proxy = new LoopbackServer(TlsTest::connect)) {
      TransportOptions options =
          TransportOptions.defaults()
              .withInsecure(true)
              .withProxies(Proxies.all(Proxy.parse(proxy.url().toString()).orElseThrow()));
      Reply reply = send(options, "https");
      assertThat(((Reply.Answered) reply).exchange().status()).isEqualTo(204);
      assertThat(proxy.requests().get(0).get(0))
          .isEqualTo("CONNECT 127.0.0.1:" + server.getAddress().getPort() + " HTTP/1.1");
    }
  }

  private static void connect(List<String> request, Socket here) throws IOException {
    String[] wanted = request.get(0).split("[ :]", -1);
    try (Socket there = new Socket(wanted[1], Integer.parseInt(wanted[2]))) {
      LoopbackServer.write(here, "HTTP/1.1 200 Connected\r\n\r\n");
      Thread back = new Thread(() -> pass(there, here), "back");
      back.setDaemon(true);
      back.start();
      pass(here, there);
    }
  }

  private static void pass(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException ended) {
      assertThat(from.isClosed() || to.isClosed() || ended.getMessage() != null).isTrue();
    }
  }
}
