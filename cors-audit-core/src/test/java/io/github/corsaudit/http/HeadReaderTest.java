package io.github.corsaudit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.corsaudit.model.Header;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What stands in the tables was answered to pages in Chromium 156 and Firefox 153 too, on loopback:
 * both could read the first ones, and neither the second ones, unless a comment says otherwise.
 */
class HeadReaderTest {
  private static final String OK = "HTTP/1.1 200 OK\r\n";
  private static final List<Header> STAR = List.of(new Header("Access-Control-Allow-Origin", "*"));

  private static ResponseHead read(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    return new HeadReader(new Input(new ByteArrayInputStream(bytes))).read();
  }

  static Stream<String> readable() {
    String star = "Access-Control-Allow-Origin: *\r\n\r\n";
    return Stream.of(
        OK + star,
        OK + "Access-Control-Allow-Origin:*\r\n\r\n",
        OK + "Access-Control-Allow-Origin: \t * \r\n\r\n",
        OK + "Access-Control-Allow-Origin:\r\n *\r\n\r\n",
        OK + "a line without a colon\r\n" + star,
        OK + " begins: with a blank\r\n" + star,
        OK + ": no name\r\n" + star,
        "\r\n\r\n" + OK + star,
        (OK + star).replace("\r", ""),
        "HTTP/1.1 200\r\n" + star,
        "HTTP/1.1  200  Fine\r\n" + star,
        "HTTP/1.0 200 OK\r\n" + star,
        "HTTP/2.0 200 OK\r\n" + star,
        "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" + OK + star,
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 E\r\n\r\n" + OK + star);
  }

  @ParameterizedTest
  @MethodSource
  void readable(String text) throws IOException {
    ResponseHead head = read(text);
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.lines()).isEqualTo(STAR);
  }

  static Stream<Arguments> unreadable() {
    return Stream.of(
        arguments("", EOFException.class),
        arguments("HTTP/1.1 2", EOFException.class),
        arguments(OK + "Vary: Ori", EOFException.class),
        arguments(OK + "Vary: Origin\r\n", EOFException.class),
        arguments("220 mail.example ESMTP\r\n", ProtocolException.class),
        arguments("HTTP/1.1 two OK\r\n\r\n", ProtocolException.class),
        arguments("<html>\r\n\r\n", ProtocolException.class),
        arguments("\r\n".repeat(5) + OK + "\r\n", ProtocolException.class),
        // The rest is read by one of the two.
        arguments("HTTP/1.1 2000 OK\r\n\r\n", ProtocolException.class),
        arguments("HTTP 200 OK\r\n\r\n", ProtocolException.class),
        arguments("http/1.1 200 OK\r\n\r\n", ProtocolException.class),
        arguments("ICY 200 OK\r\n\r\n", ProtocolException.class),
        arguments("HTTP/1.1 100 Continue\r\n\r\n".repeat(50), ProtocolException.class));
  }

  @ParameterizedTest
  @MethodSource
  void unreadable(String text, Class<? extends IOException> error) {
    assertThatThrownBy(() -> read(text)).isExactlyInstanceOf(error);
  }

  @Test
  void keepsLinesAsTheyCame() throws IOException {
    String lines =
        "VARY: a\r\nX B: in a name\r\nX-C : before the colon\r\nvary: \r\nX: \u00fc\u0000\r\n\r\n";
    assertThat(read(OK + lines).lines())
        .containsExactly(
            new Header("VARY", "a"),
            new Header("X B", "in a name"),
            new Header("X-C ", "before the colon"),
            new Header("vary", ""),
            new Header("X", "\u00fc\u0000"));
  }

  @Test
  void joinsFoldedLinesAsBrowsersDo() throws IOException {
    assertThat(read(OK + "Vary: a,\r\n\t  b\r\n c\r\nX: 1\r\n\r\n").lines())
        .containsExactly(new Header("Vary", "a, b c"), new Header("X", "1"));
  }

  @Test
  void takesMuchButNotAll() throws IOException {
    String much = "X: " + "y".repeat(65_536) + "\r\n" + "X-Many: y\r\n".repeat(2_000);
    assertThat(read(OK + much + "\r\n").lines()).hasSize(2_001);
    assertThatThrownBy(() -> read(OK + "X: y\r\n".repeat(40_000) + "\r\n"))
        .isExactlyInstanceOf(HeadTooLong.class);
    assertThatThrownBy(() -> read(OK + "X: " + "y".repeat(500_000)))
        .isExactlyInstanceOf(HeadTooLong.class);
    assertThatThrownBy(() -> read("x".repeat(500_000))).isExactlyInstanceOf(HeadTooLong.class);
  }
}
