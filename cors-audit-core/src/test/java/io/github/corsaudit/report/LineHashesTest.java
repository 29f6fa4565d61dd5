package io.github.corsaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The values are those that GitHub's uploader computes for the same texts. */
class LineHashesTest {

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("", List.of("c129715d7a2bc9a3:1")),
        Arguments.of(
            " a\nb\n  \t\tc\n d",
            List.of(
                "271789c17abda88f:1",
                "54703d4cd895b18:1",
                "180aee12dab6264:1",
                "a23a3dc5e078b07b:1")),
        Arguments.of(
            " hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End",
            List.of(
                "8b7cf3e952e7aeb2:1",
                "b1ae1287ec4718d9:1",
                "bff680108adb0fcc:1",
                "c6805c5e1288b612:1",
                "b86d3392aea1be30:1",
                "e6ceba753e1a442:1")));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void hashesAsGitHubDoes(String text, List<String> hashes) {
    LineHashes lines = new LineHashes(List.of(text.split("\n", -1)));
    assertThat(IntStream.rangeClosed(1, hashes.size()).mapToObj(lines::of)).isEqualTo(hashes);
    assertThat(lines.has(hashes.size())).isTrue();
    assertThat(lines.has(hashes.size() + 1)).isFalse();
  }

  @Test
  void countsLinesThatAreTheSameForTheirWholeContext() {
    String same = "x".repeat(120);
    LineHashes lines = new LineHashes(List.of(same, same, "y"));
    assertThat(lines.of(1)).endsWith(":1");
    assertThat(lines.of(2)).isEqualTo(lines.of(1).replace(":1", ":2"));
    assertThat(lines.of(3)).endsWith(":1");
  }

  @Test
  void staysWhenLinesMoveDown() {
    List<String> tail = List.of("add_header X 1;", "y".repeat(100), "end");
    LineHashes moved =
        new LineHashes(Stream.concat(Stream.of("# new", ""), tail.stream()).toList());
    assertThat(moved.of(3)).isEqualTo(new LineHashes(tail).of(1));
  }
}
