package io.github.corsaudit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {
  private static final List<String> KNOWN =
      List.of("origins.stranger", "credentials", "low", "high");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "origins.strangers, origins.stranger",
        "credential, credentials",
        "hihg, high",
        "credentials, credentials",
        "cookies, -",
        "xyzxyzxyz, -"
      })
  void isTheOneThatWasMeant(String written, String meant) {
    assertThat(NearestName.to(written, KNOWN).orElse(null)).isEqualTo(meant);
  }
}
