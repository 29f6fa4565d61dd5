package io.github.corsaudit.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PlaceholdersTest {

  @Test
  void eachIsReplacedOnceAndNothingElse() {
    assertThat(
            Placeholders.fill(
                "{scope}: {witness}", Map.of("scope", "{witness}", "witness", "$1\\")))
        .isEqualTo("{witness}: $1\\");
  }

  @Test
  void namesAreFoundInOrder() {
    assertThat(Placeholders.in("a {b} {c d} {} e")).containsExactly("b", "c d", "");
  }
}
