package io.github.corsaudit.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.model.Header;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadableHeadersTest {
  private static final List<Header> LINES =
      List.of(
          new Header("Content-Type", "text/plain"),
          new Header("X-A", "1"),
          new Header("x-b", "2"),
          new Header("*", "3"),
          new Header("Set-Cookie", "a=b"));

  @ParameterizedTest
  @CsvSource({
    ",                       false, content-type",
    "'X-A, X-B',             false, content-type x-a x-b",
    "' ,x-a,, ',             true,  content-type x-a",
    "Set-Cookie,             false, content-type",
    "X-A X-B,                false, content-type",
    "'X-A, \"X-B\"',         false, content-type",
    "X-C,                    false, content-type",
    "*,                      true,  * content-type",
    "'*, X-A',               true,  * content-type x-a",
    "*, false, * access-control-expose-headers content-type x-a x-b",
  })
  void followsExposeHeaders(String exposed, boolean include, String readable) {
    List<Header> lines = new ArrayList<>(LINES);
    if (exposed != null) {
      lines.add(new Header("Access-Control-Expose-Headers", exposed));
    }
    assertThat(String.join(" ", ReadableHeaders.of(include, lines))).isEqualTo(readable);
  }
}
