package io.github.corsaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintableTest {

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "plain text,plain text",
        "größe 名前 😀,größe 名前 😀",
        "a\nb,a\\nb",
        "a\rb,a\\rb",
        "a\tb,a\\tb",
        "\u001b[31mred,\\u001b[31mred",
        "\u0000,\\u0000",
        "\u007f\u009b,\\u007f\\u009b",
        "\u202eabc\u2066,\\u202eabc\\u2066",
        "a\u200bb\ufeff,a\\u200bb\\ufeff",
        "\u2028\u2029,\\u2028\\u2029",
        "\ud800,\\ud800",
        "\udb40\udc41,\\u{e0041}"
      })
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
