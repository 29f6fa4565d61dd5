package io.github.corsaudit.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.model.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorsCheckTest {
  private static final String APP = "https://app.example";

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "https://app.example,                        ",
        "*,                                          ",
        "` \t* `,                                    ",
        "`https://app.example\t`,                    ",
        "`\r\n https://app.example`,                 ",
        "``,                                         INVALID_ALLOW_ORIGIN_VALUE",
        "https://app.example/,                       ALLOW_ORIGIN_MISMATCH",
        "https://APP.example,                        ALLOW_ORIGIN_MISMATCH",
        "https://app.example:443,                    ALLOW_ORIGIN_MISMATCH",
        "https://*.example,                          ALLOW_ORIGIN_MISMATCH",
        "null,                                       ALLOW_ORIGIN_MISMATCH",
        "localhost:8080,                             ALLOW_ORIGIN_MISMATCH",
        "Null,                                       INVALID_ALLOW_ORIGIN_VALUE",
        "https://app.example:*,                      INVALID_ALLOW_ORIGIN_VALUE",
        "*.example,                                  INVALID_ALLOW_ORIGIN_VALUE",
        "$http_origin,                               INVALID_ALLOW_ORIGIN_VALUE",
        "`https://app.example,`,                     MULTIPLE_ALLOW_ORIGIN_VALUES",
        "`https://app.example https://b.example`,    MULTIPLE_ALLOW_ORIGIN_VALUES",
      })
  void judgesAllowOrigin(String value, Reason reason) {
    assertThat(CorsCheck.check(APP, false, lines(value))).isEqualTo(Optional.ofNullable(reason));
  }

  @ParameterizedTest
  @CsvSource({
    "https://app.example, true,  ",
    "https://app.example, ' true\t',  ",
    "https://app.example, ,      INVALID_ALLOW_CREDENTIALS",
    "https://app.example, True,  INVALID_ALLOW_CREDENTIALS",
    "https://app.example, 'true, true', INVALID_ALLOW_CREDENTIALS",
    "*,                   true,  WILDCARD_ORIGIN_NOT_ALLOWED",
    "https://b.example,   true,  ALLOW_ORIGIN_MISMATCH",
  })
  void judgesCredentials(String origin, String credentials, Reason reason) {
    List<Header> lines = new ArrayList<>(lines(origin));
    if (credentials != null) {
      lines.add(new Header("access-control-allow-CREDENTIALS", credentials));
    }
    assertThat(CorsCheck.check(APP, true, lines)).isEqualTo(Optional.ofNullable(reason));
  }

  @Test
  void refusesAnAnswerWithoutTheHeader() {
    List<Header> others = List.of(new Header("Access-Control-Allow-Origins", "*"));
    assertThat(CorsCheck.check(APP, false, others)).contains(Reason.MISSING_ALLOW_ORIGIN_HEADER);
  }

  @Test
  void refusesTwoEqualLines() {
    assertThat(CorsCheck.check(APP, false, lines(APP, APP)))
        .contains(Reason.MULTIPLE_ALLOW_ORIGIN_VALUES);
  }

  @Test
  void letsAnOpaqueOriginInByName() {
    assertThat(CorsCheck.check("null", false, lines("null"))).isEmpty();
  }

  private static List<Header> lines(String... values) {
    List<Header> lines = new ArrayList<>();
    for (String value : values) {
      lines.add(new Header("Access-Control-Allow-Origin", value));
    }
    return lines;
  }
}
