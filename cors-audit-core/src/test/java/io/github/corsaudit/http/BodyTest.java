package io.github.corsaudit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a body ends, and what is left for the next answer. */
class BodyTest {
  private static final String NEXT = "HTTP/1.1 204 Next\r\n\r\n";

  private static Input input(String text) {
    return new Input(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
  }

  private static RequestHead request(String method) {
    return new RequestHead(method, URI.create("http://a.test/"), List.of());
  }

  /** Returns whether the next answer is found behind the first. */
  private static boolean goesOn(String method, String answer) throws IOException {
    Input in = input(answer + NEXT);
    Body body = Body.after(request(method), new HeadReader(in).read());
    return body.isShort() && body.skip(in) && new HeadReader(in).read().status() == 204;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET     | 200 | Content-Length: 2                    | ok",
        "GET     | 200 | content-length: 0                    | ''",
        "GET     | 200 | Content-Length: 2~Content-Length: 2  | ok",
        "HEAD    | 200 | Content-Length: 900000               | ''",
        "HEAD    | 200 | Transfer-Encoding: chunked           | ''",
        "GET     | 304 | Content-Length: 9                    | ''",
        "OPTIONS | 204 | X: y                                 | ''",
        "GET     | 200 | Transfer-Encoding: chunked           | 2~ok~0~~",
        "GET     | 200 | Transfer-Encoding: Chunked           | 0~~",
        "GET     | 200 | Transfer-Encoding: chunked           | A~0123456789~1~x~0~~",
      })
  void endsWhereTheServerSays(String method, int status, String lines, String body)
      throws IOException {
    String head = "HTTP/1.1 " + status + " x\r\n" + lines.replace("~", "\r\n") + "\r\n\r\n";
    assertThat(goesOn(method, head + body.replace("~", "\r\n"))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "X: y                          | ok",
        "Content-Length: 900000        | ok",
        "Content-Length: many          | ok",
        "Content-Length: -5            | ok",
        "Content-Length: '2, 2'        | ok",
        "Transfer-Encoding: gzip       | ok",
        "Transfer-Encoding: chunked    | 2;a=b~ok~0~~",
        "Transfer-Encoding: chunked    | FFFF~ok",
        "Transfer-Encoding: chunked    | FFFFFFFFFFFFFFFFFFFF~ok",
        "Transfer-Encoding: chunked    | 2~okay~0~~",
        "Transfer-Encoding: chunked    | 0~X: trailer~~",
        "Transfer-Encoding: chunked    | two~ok",
      })
  void isGivenUpWhereThatIsNotWorthIt(String line, String body) throws IOException {
    String head = "HTTP/1.1 200 x\r\n" + line + "\r\n\r\n";
    assertThat(goesOn("GET", head + body.replace("~", "\r\n"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD"})
  void cannotHaveTwoLengths(String method) {
    String head = "HTTP/1.1 200 x\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n";
    assertThatThrownBy(() -> goesOn(method, head)).isInstanceOf(ProtocolException.class);
  }

  @Test
  void isLimitedInAllChunksTogether() throws IOException {
    String chunk = "FF0\r\n" + "x".repeat(0xFF0) + "\r\n";
    String head = "HTTP/1.1 200 x\r\nTransfer-Encoding: chunked\r\n\r\n";
    assertThat(goesOn("GET", head + chunk + "0\r\n\r\n")).isTrue();
    assertThat(goesOn("GET", head + chunk + chunk + "0\r\n\r\n")).isFalse();
  }
}
