package io.github.corsaudit.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.model.Header;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderArgumentTest {

  @ParameterizedTest
  @CsvSource({
    "'X-Test: 1',          X-Test, '1'",
    "'X-Test:1',           X-Test, '1'",
    "'X-Test:   1 ',       X-Test, '  1 '",
    "'X-Test:',            X-Test, ''",
    "'X-Test : a:b',       'X-Test ', 'a:b'",
  })
  void takesALineApart(String argument, String name, String value) {
    assertThat(HeaderArgument.parse(argument)).contains(new Header(name, value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "X-Test", ": 1"})
  void knowsWhatIsNoLine(String argument) {
    assertThat(HeaderArgument.parse(argument)).isEmpty();
  }
}
