package io.github.corsaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressLineTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10 | 40 | 0 | '10 of 40 targets, 3 findings, 60 requests/s, 15 s left'",
        "40 | 40 | 0 | '40 of 40 targets, 3 findings, 60 requests/s'",
        "10 | 0  | 0 | '10 targets, 3 findings, 60 requests/s'",
        "30 | 40 | 20 | '30 of 40 targets, 3 findings, 60 requests/s, 5 s left'",
        "20 | 40 | 20 | '20 of 40 targets, 3 findings, 60 requests/s'",
      })
  void saysHowFarTheRunIsAndHowLongItTakes(int done, int all, int before, String line) {
    assertThat(new ProgressLine(done, all, before, 3, 300).after(5)).isEqualTo(line);
  }
}
