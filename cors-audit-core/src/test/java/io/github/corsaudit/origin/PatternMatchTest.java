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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Expressions match what their own languages match: {@code java.util.regex} is asked here, Python
 * and Node were when {@code src/test/scripts/record-matches.py} wrote {@code matches.txt}.
 */
final class PatternMatchTest {

  record Row(OriginRule.Pattern pattern, List<String> matched) {
    static Row recorded(String line) {
      String[] parts = line.split(" \\| ", 4);
      return new Row(
          rule(parts[3], Dialect.valueOf(upper(parts[0])), MatchMode.valueOf(upper(parts[1]))),
          Stream.of(parts[2].split(" ", -1)).filter(origin -> !origin.isEmpty()).toList());
    }

    private static String upper(String text) {
      return text.toUpperCase(Locale.ROOT);
    }
  }

  private static OriginRule.Pattern rule(String text, Dialect dialect, MatchMode mode) {
    return new OriginRule.Pattern(text, dialect, mode, false);
  }

  static Stream<Row> recorded() throws IOException {
    return lines("matches.txt").map(Row::recorded);
  }

  static Stream<Row> java() throws IOException {
    List<String> origins = lines("origins.txt").toList();
    return lines("expressions.txt")
        .flatMap(
            text ->
                Stream.of(MatchMode.values())
                    .map(
                        mode ->
                            new Row(
                                rule(text, Dialect.JAVA, mode),
                                origins.stream().filter(o -> matches(text, mode, o)).toList())));
  }

  private static boolean matches(String text, MatchMode mode, String origin) {
    Matcher matcher = Pattern.compile(text).matcher(origin);
    return switch (mode) {
      case FULL -> matcher.matches();
      case START -> matcher.lookingAt();
      case ANYWHERE -> matcher.find();
    };
  }

  @ParameterizedTest
  @MethodSource({"recorded", "java"})
  void matchesTheSameOrigins(Row row) throws IOException {
    OriginMatcher matcher = OriginMatcher.of(row.pattern());
    List<Tri> answers = lines("origins.txt").map(matcher::matches).toList();
    assertThat(answers).doesNotContain(Tri.UNKNOWN);
    assertThat(lines("origins.txt").filter(origin -> matcher.matches(origin).isYes()))
        .containsExactlyElementsOf(row.matched());
  }

  private static Stream<String> lines(String file) throws IOException {
    try (var in = PatternMatchTest.class.getResourceAsStream("/origin/" + file)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).lines();
    }
  }
}
