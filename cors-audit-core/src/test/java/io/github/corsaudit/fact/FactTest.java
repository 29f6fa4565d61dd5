package io.github.corsaudit.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Tri;
import io.github.corsaudit.origin.OriginAnalysis;
import io.github.corsaudit.read.Reading;
import io.github.corsaudit.read.SourceText;
import io.github.corsaudit.read.notation.PolicyNotation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rows of {@code facts.txt}: a fact, its value, and a policy in the notation. */
class FactTest {
  private static final Path ROWS = Path.of("src/test/resources/fact/facts.txt");

  record Row(Fact fact, Tri value, String policy) {
    static Row of(String line) {
      String[] parts = line.split("\\s+", 3);
      return new Row(
          Fact.named(parts[0]).orElseThrow(() -> new IllegalArgumentException(line)),
          Tri.valueOf(parts[1].toUpperCase(Locale.ROOT)),
          parts[2]);
    }
  }

  static List<Row> rows() throws IOException {
    return Files.readAllLines(ROWS).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(Row::of)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void isWhatTheRowSays(Row row) {
    Reading reading = PolicyNotation.parse(new SourceText("row.yaml", row.policy()));
    assertThat(reading.problems()).isEmpty();

    List<FactValue> values =
        reading.policies().stream().flatMap(policy -> values(row.fact(), policy)).toList();

    assertThat(values.stream().map(FactValue::value).reduce(Tri.NO, Tri::or))
        .isEqualTo(row.value());
  }

  @Test
  void everyFactHasARowForYesAndOneForNo() throws IOException {
    for (Tri value : List.of(Tri.YES, Tri.NO)) {
      Set<Fact> covered =
          rows().stream()
              .filter(row -> row.value() == value)
              .map(Row::fact)
              .collect(Collectors.toSet());
      assertThat(covered).as(value.text()).containsExactlyInAnyOrder(Fact.values());
    }
  }

  @Test
  void namesAndStatementsAreUnique() {
    assertThat(Arrays.stream(Fact.values()).map(Fact::id)).doesNotHaveDuplicates();
    assertThat(Arrays.stream(Fact.values()).map(Fact::statement)).doesNotHaveDuplicates();
  }

  private static Stream<FactValue> values(Fact fact, CorsPolicy policy) {
    return PolicyView.of(policy, OriginAnalysis::of).stream().map(fact::of);
  }
}
