package io.github.corsaudit.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageOriginTest {

  @ParameterizedTest
  @CsvSource({
    "null,                               null",
    "https://shop.example,               https://shop.example",
    "https://Shop.example:443/cart?x#y,  https://shop.example",
    "http://[0::1]:8080/,                http://[::1]:8080",
    "chrome-extension://abcdef,          chrome-extension://abcdef",
    "shop.example,                       ",
    "Null,                               ",
    "file:///index.html,                 ",
  })
  void isWhatAPageSends(String text, String origin) {
    assertThat(PageOrigin.of(text).orElse(null)).isEqualTo(origin);
  }
}
