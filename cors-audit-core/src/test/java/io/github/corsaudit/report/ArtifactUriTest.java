package io.github.corsaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArtifactUriTest {

  @ParameterizedTest
  @CsvSource({
    "app.py, app.py, true",
    "src/main/App.java, src/main/App.java, true",
    "a b.py, a%20b.py, true",
    "größe.conf, gr%C3%B6%C3%9Fe.conf, true",
    "名.py, %E5%90%8D.py, true",
    "😀.py, %F0%9F%98%80.py, true",
    "100%.py, 100%25.py, true",
    "a#b?c.py, a%23b%3Fc.py, true",
    "a:b.py, a%3Ab.py, true",
    "[id].ts, %5Bid%5D.ts, true",
    "@scope/x.js, @scope/x.js, true",
    "../x.py, ../x.py, true",
    "/etc/nginx/a b.conf, file:///etc/nginx/a%20b.conf, false",
    "C:/x/y z.py, file:///C:/x/y%20z.py, false",
  })
  void encodesPaths(String path, String uri, boolean relative) {
    assertThat(ArtifactUri.of(path)).isEqualTo(new ArtifactUri(uri, relative));
  }

  @Property
  void decodesToThePath(@ForAll @StringLength(min = 1, max = 20) String name) {
    String path = "x/" + name.replaceAll("\\p{Cs}", "");
    assertThat(URI.create(ArtifactUri.of(path).text()).getPath()).isEqualTo(path);
  }
}
