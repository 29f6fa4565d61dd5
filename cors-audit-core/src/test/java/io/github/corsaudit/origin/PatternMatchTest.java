package io.github.corsaudit.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Expressions match what their own languages match: the engines were asked when {@code
 * src/test/scripts/record-patterns.py} wrote {@code matches.txt}.
 */
final class PatternMatchTest {
  private static final List<String> ORIGINS =
      lines("origins.txt").map(PatternMatchTest::unescaped).toList();

  /** What can be told of an expression, by the mark before its dialect. */
  enum Kind {
    REGULAR,
    IRREGULAR,
    /** Its engine contradicts itself, or others of its kind. */
    DOUBTFUL;

    private static Kind of(char mark) {
      return mark == '~' ? IRREGULAR : mark == '!' ? DOUBTFUL : REGULAR;
    }
  }

  /** One expression in one engine; {@code answer} has a digit for each origin. */
  record Row(OriginRule.Pattern pattern, Kind kind, String answer) {
    static Row of(String line) {
      String[] parts = line.split("\\|", 5);
      Kind kind = Kind.of(parts[0].charAt(0));
      Dialect dialect =
          Dialect.valueOf(upper(kind == Kind.REGULAR ? parts[0] : parts[0].substring(1)));
      MatchMode match = MatchMode.valueOf(upper(parts[1]));
      String text = parts[4].substring(1);
      return new Row(
          new OriginRule.Pattern(text, dialect, match, false, parts[2].strip()),
          kind,
          parts[3].strip());
    }

    /**
     * Returns an expression of what may be answered: an engine that gives up lets nobody in, and
     * what hangs on groups that the JDK does not clean up is unknown.
     */
    String accepted() {
      if (kind == Kind.DOUBTFUL) {
        return "\\?+";
      }
      String accepted = answer.replace("?", "[?0]");
      boolean unsure = pattern.dialect() == Dialect.JAVA && kind == Kind.IRREGULAR;
      return unsure ? accepted.replaceAll("[01]", "[$0?]") : accepted;
    }

    private static String upper(String text) {
      return text.strip().toUpperCase(Locale.ROOT);
    }
  }

  static Stream<Row> rows() {
    return lines("matches.txt").map(Row::of);
  }

  static Stream<Row> regular() {
    return rows().filter(row -> row.kind() == Kind.REGULAR);
  }

  @ParameterizedTest
  @MethodSource("regular")
  void decidesWhoIsMatched(Row row) {
    PatternLanguage language = PatternLanguage.of(row.pattern());
    assertThat(language).as("%s", row).isNotInstanceOf(PatternLanguage.Undecidable.class);
  }

  /** What is not regular is held against each origin by itself. */
  @ParameterizedTest
  @MethodSource("rows")
  void matchesTheSameOrigins(Row row) {
    PatternLanguage language = PatternLanguage.of(row.pattern());
    assertThat(answer(language)).as("%s", language).matches(row.accepted());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "pcre (?|(a)|(p))\\1 `(?|`",
        "pcre (a(*ACCEPT)b)c\\1 verb",
        "pcre (?C1)(a)\\1 `(?C`",
        "pcre (?(VERSION>=10)a|b) version",
        "dotnet (?<a>p)(?<-a>p) `-a`",
        "dotnet (?<=(a)\\1)p look-behind",
        "javascript (?<=(a)\\1)p look-behind",
        "ruby (a\\1?)p own",
        "ruby (?<a>p)\\k<a+1> `a+1`",
      })
  void whatNoTextCanBeHeldAgainstIsUnknown(String dialect, String text, String why) {
    var pattern =
        new OriginRule.Pattern(
            text, Dialect.valueOf(Row.upper(dialect)), MatchMode.ANYWHERE, false);
    assertThat(PatternLanguage.of(pattern).admits("https://app.example.com"))
        .isEqualTo(Tri.UNKNOWN);
    assertThatThrownBy(() -> PatternParser.parseWhole(pattern)).hasMessageContaining(why);
  }

  private static String answer(PatternLanguage language) {
    return language instanceof PatternLanguage.Malformed
        ? "refused"
        : ORIGINS.stream()
            .map(origin -> digit(language.admits(origin)))
            .collect(Collectors.joining());
  }

  private static String digit(Tri matched) {
    return matched == Tri.UNKNOWN ? "?" : matched.isYes() ? "1" : "0";
  }

  @Test
  void fewAnswersAreUnknown() {
    String all =
        rows()
            .filter(row -> row.kind() == Kind.IRREGULAR)
            .map(row -> answer(PatternLanguage.of(row.pattern())))
            .collect(Collectors.joining());
    assertThat(all.chars().filter(c -> c == '?').count() * 100).isLessThan(2L * all.length());
  }

  static Stream<Row> irregular() {
    return rows()
        .filter(row -> row.kind() != Kind.REGULAR)
        .filter(row -> !row.answer().equals("refused"));
  }

  @ParameterizedTest
  @MethodSource("irregular")
  void whatIsNotRegularIsUndecidedAsAWhole(Row row) {
    assertThat(PatternLanguage.of(row.pattern())).isInstanceOf(PatternLanguage.Undecidable.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = Dialect.class,
      names = {"GLOB"},
      mode = EnumSource.Mode.EXCLUDE)
  void hasRowsOfEachEngine(Dialect dialect) {
    assertThat(rows().filter(row -> row.pattern().dialect() == dialect)).hasSizeGreaterThan(100);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://*.example.com | https://app.example.com https://a.b.example.com https://.example.com",
        "* | null https://a.example",
        "https://a.example:* | https://a.example:1 https://a.example:",
        "https://a?b[c]+.(d) | https://a?b[c]+.(d)",
      })
  void aGlobHasOneSpecialCharacter(String row) {
    String[] parts = row.split(" \\| ", 2);
    var pattern = new OriginRule.Pattern(parts[0], Dialect.GLOB, MatchMode.FULL, false);
    PatternLanguage language = PatternLanguage.of(pattern);
    assertThat(language).isInstanceOf(PatternLanguage.Decided.class);
    assertThat(parts[1].split(" ", -1)).allMatch(((PatternLanguage.Decided) language)::contains);
    assertThat(((PatternLanguage.Decided) language).contains("http://x"))
        .isEqualTo(row.startsWith("* "));
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aFlagThatTheDialectLacksIsRefused(Dialect dialect) {
    var pattern = new OriginRule.Pattern("a", dialect, MatchMode.FULL, false, "q");
    assertThat(PatternLanguage.of(pattern)).isInstanceOf(PatternLanguage.Malformed.class);
  }

  private static String unescaped(String line) {
    return line.replace("\\n", "\n").replace("\\r", "\r");
  }

  private static Stream<String> lines(String file) {
    try (var in = PatternMatchTest.class.getResourceAsStream("/origin/" + file)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).lines();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
