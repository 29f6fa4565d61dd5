package io.github.corsaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PrintableTest {

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("plain text", "plain text"),
        Arguments.of("größe 名前 😀", "größe 名前 😀"),
        Arguments.of("a\nb\rc\td", "a\\nb\\rc\\td"),
        Arguments.of("\u001b[31mred", "\\u001b[31mred"),
        Arguments.of("\u0000\u007f\u009b", "\\u0000\\u007f\\u009b"),
        Arguments.of("\u202eabc\u2066", "\\u202eabc\\u2066"),
        Arguments.of("a\u200bb\ufeff", "a\\u200bb\\ufeff"),
        Arguments.of("\u2028\u2029", "\\u2028\\u2029"),
        Arguments.of("\ud800", "\\ud800"),
        Arguments.of("\udb40\udc41", "\\u{e0041}"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void spellsOutWhatCannotBeSeen(String text, String shown) {
    assertThat(Printable.of(text)).isEqualTo(shown);
  }

  @Property
  void leavesNothingThatSteersATerminal(@ForAll String text) {
    assertThat(Printable.of(text).codePoints())
        .noneMatch(point -> Character.isISOControl(point))
        .noneMatch(point -> Character.getType(point) == Character.FORMAT);
  }

  @Property
  void keepsLineEndsWhereSeveralLinesAreWanted(@ForAll String text) {
    assertThat(Printable.lines(text).chars().filter(c -> c == '\n').count())
        .isEqualTo(text.chars().filter(c -> c == '\n').count());
  }
}
