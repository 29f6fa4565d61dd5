package io.github.corsaudit.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.Sourced;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class FactValueTest {
  private static FactValue shown(String... texts) {
    List<Sourced<String>> shown =
        Stream.of(texts).map(text -> new Sourced<>(text, new Provenance.Given("a test"))).toList();
    return FactValue.shownBy(shown, false);
  }

  @Test
  void tellsEachOnce() {
    assertThat(shown("a", "b", "a", "c").detail()).isEqualTo("a; b; c");
  }

  @Test
  void sumsUpWhatIsTooMuchToRead() {
    assertThat(shown("a", "b", "c", "d").detail()).isEqualTo("a; b; c; d");
    assertThat(shown("a", "b", "c", "d", "e", "f").detail())
        .isEqualTo("a; b; c; d; and 2 more of the kind");
  }
}
