package io.github.corsaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.model.Span;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExcerptTest {
  private static final String DIGITS = "0123456789".repeat(6);

  static Stream<Arguments> excerpts() {
    return Stream.of(
        excerpt("a = b", span(5, 6), "a = b", "    ^"),
        excerpt("\ta = b", span(2, 3), "    a = b", "    ^"),
        excerpt("a = b", span(1, 1), "a = b", "^"),
        excerpt("a = b", span(6, 6), "a = b", "     ^"),
        excerpt("a = b", span(90, 99), "a = b", "     ^"),
        excerpt("a = b", span(3, 99), "a = b", "  ^^^"),
        excerpt("a = b   ", new Span(1, 5, 3, 2), "a = b", "    ^"),
        excerpt("", span(1, 1), "", "^"),
        excerpt("\u001b[1mx", span(5, 6), "\\u001b[1mx", "         ^"),
        excerpt("名前 = x", span(6, 7), "名前 = x", "       ^"),
        excerpt("😀 = x", span(6, 7), "😀 = x", "     ^"),
        excerpt("e\u0301 = x", span(6, 7), "e\u0301 = x", "    ^"),
        excerpt(DIGITS, span(1, 4), "0123456789012345678901234567890123...", "^^^"),
        excerpt(DIGITS, span(58, 61), "...", "   " + " ".repeat(31) + "^^^"),
        excerpt(DIGITS, span(31, 34), "...", " ".repeat(14) + "^^^"),
        excerpt(DIGITS, span(2, 61), "...", " ^"));
  }

  private static Arguments excerpt(String line, Span span, String source, String marks) {
    return Arguments.of(line, span, source, marks);
  }

  private static Span span(int column, int endColumn) {
    return new Span(1, column, 1, endColumn);
  }

  @ParameterizedTest
  @MethodSource("excerpts")
  void marksTheSpan(String line, Span span, String source, String marks) {
    Excerpt excerpt = Excerpt.of(line, span, 40);
    assertThat(excerpt.source()).contains(source);
    assertThat(excerpt.marks()).startsWith(marks);
  }

  @Property
  void neverGrowsTooWide(
      @ForAll @CharRange(from = '\0', to = '~') @StringLength(max = 200) String line,
      @ForAll @IntRange(min = 1, max = 220) int column,
      @ForAll @IntRange(max = 220) int length) {
    Excerpt excerpt = Excerpt.of(line, span(column, column + length), 40);
    assertThat(excerpt.source().length()).isLessThanOrEqualTo(40);
    assertThat(excerpt.marks().length()).isLessThanOrEqualTo(41);
    assertThat(excerpt.marks()).matches(" *\\^+");
  }
}
