package io.github.corsaudit.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.model.Header;
import java.io.BufferedReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListLineTest {
  private static TargetList read(String text) {
    return TargetList.ofText("list.txt", text, "GET", List.of());
  }

  @Test
  void aLineMayHaveOptionsOfItsOwn() {
    Target target =
        read("https://a.example/x -X PUT --origin https://app.example -H 'X-Key: a b' # ours\n")
            .targets()
            .get(0);
    assertThat(target.method()).isEqualTo("PUT");
    assertThat(target.known()).extracting(Object::toString).containsExactly("https://app.example");
    assertThat(target.headers()).containsExactly(new Header("X-Key", "a b"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.example/ -X",
        "https://a.example/ -X 'A B'",
        "https://a.example/ --origin a.example",
        "https://a.example/ -H X",
        "https://a.example/ b.example"
      })
  void whatElseStandsThereIsAProblem(String line) {
    TargetList list = read(line);
    assertThat(list.targets()).isEmpty();
    assertThat(list.problems())
        .singleElement()
        .matches(p -> p.message().contains("-X METHOD") && p.line().orElse(0) == 1);
  }

  @Test
  void linesAreTakenOneByOneAndOnlyOnce() {
    String text = "\uFEFFa.example\n\n# no\nhttps://a.example/\nftp://b\nhttp://c.example/\n";
    TargetLines lines =
        new TargetLines(
            TargetList.ofArguments(List.of("http://c.example/"), "GET", List.of()),
            "list.txt",
            new BufferedReader(new StringReader(text)),
            "GET",
            List.of());
    List<String> parts = new ArrayList<>();
    lines.forEachRemaining(
        part ->
            parts.add(
                part.targets().stream().map(Target::text).toList() + "" + part.problems().size()));
    assertThat(parts)
        .containsExactly("[http://c.example/]0", "[https://a.example/, http://a.example/]0", "[]1");
  }
}
