package io.github.corsaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ParagraphTest {

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("", List.of("")),
        Arguments.of("one", List.of("one")),
        Arguments.of("one two three", List.of("one two", "three")),
        Arguments.of("one  two\nthree ", List.of("one  two", "three")),
        Arguments.of("anextremelylongword a b", List.of("anextremelylongword", "a b")),
        Arguments.of(
            "do this:\n    code(that, is, long)", List.of("do this:", "    code(that, is, long)")),
        Arguments.of("one\n\ntwo", List.of("one", "", "two")));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void breaksBetweenWords(String text, List<String> lines) {
    assertThat(Paragraph.wrap(text, 10)).isEqualTo(lines);
  }

  @Property
  void losesNoWordAndKeepsToTheWidth(
      @ForAll @Size(min = 1, max = 40)
          List<@AlphaChars @StringLength(min = 1, max = 12) String> words,
      @ForAll @IntRange(min = 12, max = 80) int width) {
    List<String> lines = Paragraph.wrap(String.join(" ", words), width);
    assertThat(lines).allMatch(line -> line.length() <= width);
    assertThat(lines.stream().flatMap(line -> Arrays.stream(line.split(" ", -1))))
        .containsExactlyElementsOf(words);
  }
}
