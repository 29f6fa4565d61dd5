package io.github.corsaudit.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.model.Header;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserHeaderTest {
  @ParameterizedTest
  @CsvSource({
    "Authorization: Bearer x, Authorization, Bearer x",
    "X-A:b:c, X-A, b:c",
    "'X-Empty:', X-Empty, ''"
  })
  void readsLines(String line, String name, String value) {
    assertThat(UserHeader.parse(line)).contains(new Header(name, value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no colon",
        ": x",
        "two words: x",
        "X-A: a\r\nX-B: b",
        "X-A: \u20ac",
        "Host: a.example",
        "origin: https://a.example",
        "Content-Length: 5",
        "Transfer-Encoding: chunked"
      })
  void refusesWhatCannotBeSent(String line) {
    assertThat(UserHeader.parse(line)).isEmpty();
  }
}
