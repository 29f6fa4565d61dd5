package io.github.corsaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportFormatsTest {
  private final ReportFormats formats = new ReportFormats();

  @Test
  void theDefaultComesFirst() {
    assertThat(formats.all().get(0).name()).isEqualTo("text");
  }

  @Test
  void namesAreDistinctAndFindTheirFormat() {
    assertThat(formats.all()).extracting(ReportFormat::name).doesNotHaveDuplicates();
    assertThat(formats.all())
        .allSatisfy(format -> assertThat(formats.find(format.name())).containsSame(format));
  }

  @ParameterizedTest
  @CsvSource({"sarf, sarif", "jsn, json", "josnl, jsonl", "tekst, text"})
  void guessesWhatAMisspeltNameMeant(String misspelt, String meant) {
    assertThat(formats.find(misspelt)).isEmpty();
    assertThat(formats.nearest(misspelt)).isEqualTo(meant);
  }

  @Test
  void guessesTheDefaultForANameThatIsFarFromAll() {
    assertThat(formats.nearest("spreadsheet")).isEqualTo("text");
  }
}
