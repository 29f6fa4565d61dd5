package io.github.corsaudit.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafelistedHeaderTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "accept,           */*",
        "accept,           text/html;q=0.9",
        "accept,           `a\tb`",
        "accept,           `\u00e9`",
        "accept-language,  `en-GB, en;q=0.8, *`",
        "content-language, fr",
        "content-type,     text/plain",
        "content-type,     TEXT/Plain;charset=utf-8",
        "content-type,     `text/plain ; x`",
        "content-type,     multipart/form-data; boundary=x",
        "content-type,     application/x-www-form-urlencoded",
        "range,            bytes=0-",
        "range,            bytes=5-5",
        "range,            bytes=9-10",
      })
  void letsThrough(String name, String value) {
    assertThat(SafelistedHeader.isSafe(name, value, Engine.STANDARD)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "accept,           a(b",
        "accept,           `a\u000bb`",
        "accept,           `a\"b`",
        "accept,           `a\u007f`",
        "accept-language,  en_GB",
        "accept-language,  `en\tfr`",
        "content-language, fr/ca",
        "content-type,     application/json",
        "content-type,     text",
        "content-type,     text/",
        "content-type,     `text /plain`",
        "content-type,     text/plain/x",
        "content-type,     `text/plain, text/html`",
        "content-type,     text/plain;a=(b)",
        "range,            bytes=-5",
        "range,            bytes=2-1",
        "range,            `bytes=0-1,3-4`",
        "range,            Bytes=0-",
        "dpr,              2",
        "user-agent,       x",
        "x-test,           1",
        "last-event-id,    1",
      })
  void holdsBack(String name, String value) {
    assertThat(SafelistedHeader.isSafe(name, value, Engine.STANDARD)).isFalse();
  }

  @Test
  void holdsBackLongValues() {
    assertThat(SafelistedHeader.isSafe("accept", "a".repeat(128), Engine.STANDARD)).isTrue();
    assertThat(SafelistedHeader.isSafe("accept", "a".repeat(129), Engine.STANDARD)).isFalse();
    assertThat(SafelistedHeader.isSafe("dpr", "1".repeat(129), Engine.CHROMIUM)).isFalse();
  }
}
