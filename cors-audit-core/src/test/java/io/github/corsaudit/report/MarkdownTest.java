package io.github.corsaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MarkdownTest {

  @Test
  void theFirstParagraphIsOneLine() {
    assertThat(Markdown.firstParagraph("\nOne\n  two\nthree.\n \nFour.\n"))
        .isEqualTo("One two three.");
    assertThat(Markdown.firstParagraph("")).isEmpty();
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("", ""),
        Arguments.of("One\ntwo.", "One two."),
        Arguments.of("One.\n\nTwo\nthree.", "One.\n\nTwo three."),
        Arguments.of("Do:\n    code\n    more\nand", "Do:\n    code\n    more\nand"),
        Arguments.of("Do:\n- one\nmore\n- two", "Do:\n- one more\n- two"),
        Arguments.of("Do:\n1. one\n2. two", "Do:\n1. one\n2. two"),
        Arguments.of("Do:\n```java\na\nb\n```\nThen\nthat.", "Do:\n    a\n    b\nThen that."));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void proseIsJoinedAndCodeIsNot(String markdown, String text) {
    assertThat(Markdown.unfilled(markdown)).isEqualTo(text);
  }
}
