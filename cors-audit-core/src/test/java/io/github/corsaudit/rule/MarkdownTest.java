package io.github.corsaudit.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {

  @ParameterizedTest
  @CsvSource({
    "a*b, a\\*b",
    "<b>, \\<b\\>",
    "[x](y), \\[x\\](y)",
    "a`b, a\\`b",
    "plain - text, plain - text"
  })
  void plainTextHoldsNoMarkup(String plain, String escaped) {
    assertThat(Markdown.text(plain)).isEqualTo(escaped);
  }

  @ParameterizedTest
  @CsvSource({"abc, `abc`", "a`b, `` a`b ``", "``, ``` `` ```"})
  void codeIsFencedByMoreTicksThanItHolds(String plain, String code) {
    assertThat(Markdown.code(plain)).isEqualTo(code);
  }

  @Test
  void aBlockCannotBeLeftFromWithin() {
    assertThat(Markdown.fenced("py", "a\n```\nb\n")).isEqualTo("````py\na\n```\nb\n````\n");
  }
}
