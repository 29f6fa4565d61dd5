package io.github.corsaudit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.read.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneFileTest {
  private final OneFile sources = new OneFile(new SourceText("conf/app.yml", "x"));

  @ParameterizedTest
  @CsvSource({
    "conf/app.yml, true",
    "conf/*.yml, true",
    "conf/a?p.y*, true",
    "*.yml, false",
    "conf/app?yml, true",
    "conf/appxyml, false"
  })
  void globsStayWithinFolders(String glob, boolean found) {
    assertThat(sources.glob(glob).contains("conf/app.yml")).isEqualTo(found);
  }

  @Test
  void nothingElseIsThere() {
    assertThat(sources.lookup("conf/app.yml")).contains(sources.source());
    assertThat(sources.lookup("app.yml")).isEmpty();
    assertThat(sources.candidates()).containsExactly(sources.source());
  }
}
