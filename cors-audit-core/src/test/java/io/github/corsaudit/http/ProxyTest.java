package io.github.corsaudit.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyTest {
  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:3128, 127.0.0.1:3128",
    "HTTP://proxy.example/, proxy.example:80",
    "proxy.example:8080, proxy.example:8080",
    "proxy_1, proxy_1:80",
    "http://[::1]:3128, [::1]:3128",
    "http://me:secret@proxy:1, proxy:1",
    "me:s@c@ret@proxy:1, proxy:1",
  })
  void isReadAndShownWithoutItsPassword(String text, String shown) {
    assertThat(Proxy.parse(text)).get().hasToString(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "http://",
        "https://proxy:1",
        "socks5://proxy:1",
        "proxy:0",
        "proxy:65536",
        "a b",
        "http://proxy:1/path",
        "proxy\r\nX: y",
        "[::1"
      })
  void isNoneOfAnotherKind(String text) {
    assertThat(Proxy.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "me:secret, Basic bWU6c2VjcmV0",
    "me, Basic bWU6",
    "a%2Bb+c:%C3%BC, Basic YStiK2M6w7w=",
    "100%:x, Basic MTAwJTp4",
  })
  void encodesNameAndPassword(String userInfo, String expected) {
    assertThat(Proxy.parse(userInfo + "@proxy").orElseThrow().password()).contains(expected);
  }

  @Test
  void asksWithoutAPasswordWhereThereIsNone() {
    assertThat(Proxy.parse("proxy").orElseThrow().password()).isEmpty();
  }
}
