package io.github.corsaudit.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.model.Header;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreflightLifetimeTest {

  @ParameterizedTest
  @CsvSource({
    ",              5,     5,     5",
    "0,             0,     0,     0",
    "00,            0,     0,     0",
    "-1,            5,     0,     0",
    "600,           600,   600,   600",
    "' 600\t',      600,   600,   600",
    "007,           7,     7,     7",
    "7201,          7201,  7200,  7201",
    "86401,         86401, 7200,  86400",
    "+600,          5,     600,   0",
    "abc,           5,     5,     0",
    "1.5,           5,     5,     0",
    "600s,          5,     5,     0",
    "0x100,         5,     5,     0",
    "'10, 20',      5,     5,     0",
    "600|600,       5,     5,     0",
    "99999999999999999999, 9223372036854775807, 5, 86400",
  })
  void isWhatEachEngineKeeps(String value, long standard, long chromium, long firefox) {
    List<Header> lines = new ArrayList<>();
    if (value != null) {
      for (String line : value.split("\\|", -1)) {
        lines.add(new Header("Access-Control-Max-Age", line));
      }
    }
    assertThat(PreflightLifetime.seconds(Engine.STANDARD, lines)).isEqualTo(standard);
    assertThat(PreflightLifetime.seconds(Engine.CHROMIUM, lines)).isEqualTo(chromium);
    assertThat(PreflightLifetime.seconds(Engine.FIREFOX, lines)).isEqualTo(firefox);
  }
}
