package io.github.corsaudit.origin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.model.Dialect;
import io.github.corsaudit.model.MatchMode;
import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.model.Tri;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Expressions as people write them, and the questions they answer with YES. */
final class PatternDecisionTest {

  record Row(OriginRule.Pattern pattern, String expected) {
    static Row of(String line) {
      String[] parts = line.split(" \\|", -1);
      int n = parts.length;
      String text = String.join(" |", List.of(parts).subList(0, n - 3)).strip();
      Dialect dialect = Dialect.valueOf(parts[n - 3].strip().toUpperCase(Locale.ROOT));
      MatchMode match = MatchMode.valueOf(parts[n - 2].strip().toUpperCase(Locale.ROOT));
      return new Row(new OriginRule.Pattern(text, dialect, match, false), parts[n - 1].strip());
    }
  }

  static Stream<Row> rows() throws IOException {
    try (var in = PatternDecisionTest.class.getResourceAsStream("/origin/decisions.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).map(Row::of).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void answersEachQuestion(Row row) {
    OriginAnalysis analysis = OriginAnalysis.of(Policies.echoing(row.pattern()));
    String yes =
        Stream.of(Question.values())
            .filter(question -> question != Question.TRUSTED)
            .filter(question -> analysis.ask(question).admitted().isYes())
            .map(Question::id)
            .collect(Collectors.joining(" "));
    assertThat(yes)
        .as(
            () ->
                row
                    + " trusts "
                    + analysis.trusted()
                    + " lets in "
                    + Stream.of(Question.values())
                        .flatMap(question -> analysis.ask(question).witness().stream())
                        .toList())
        .isEqualTo(row.expected());
    witnessesAreLetInAndCanBeSent(row, analysis);
  }

  private static void witnessesAreLetInAndCanBeSent(Row row, OriginAnalysis analysis) {
    for (Question question : Question.values()) {
      analysis
          .ask(question)
          .witness()
          .ifPresent(
              witness -> {
                assertThat(OriginRules.matches(row.pattern(), witness)).isEqualTo(Tri.YES);
                assertThat(question == Question.NULL || SentOrigins.parse(witness).isPresent())
                    .as("%s for %s", witness, question)
                    .isTrue();
              });
    }
  }
}
