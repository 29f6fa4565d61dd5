package io.github.corsaudit.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.model.Problem;
import io.github.corsaudit.model.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentsTest {
  private static Documents parse(String text) {
    return Documents.of(new SourceText("a.yaml", text));
  }

  private static Tree root(String text) {
    Documents documents = parse(text);
    assertThat(documents.problems()).isEmpty();
    assertThat(documents.roots()).hasSize(1);
    return documents.roots().get(0);
  }

  @Test
  void values_know_their_places_in_utf16_units() {
    Tree root = root("# 😀\n\"😀\": {b: é😀, c: 'x y'} # end\n");
    assertThat(root.entries().get(0).nameAt().span()).isEqualTo(new Span(2, 1, 2, 5));
    assertThat(root.find("😀", "b").orElseThrow().at().span()).isEqualTo(new Span(2, 11, 2, 14));
    assertThat(root.find("😀", "c").orElseThrow().at().span()).isEqualTo(new Span(2, 19, 2, 24));
  }

  @Test
  void a_block_ends_with_its_last_value() {
    Tree root = root("a:\n  - b\n  - c: d\n\n# comment\ne: f\n");
    assertThat(root.get("a").orElseThrow().at().span()).isEqualTo(new Span(2, 3, 3, 9));
  }

  @Test
  void scalars_keep_what_was_written() {
    Tree root = root("[yes, on, 0755, ~, '~', null, \"null\", 1.0, '']");
    assertThat(root.items())
        .extracting(item -> ((Tree.Scalar) item).text())
        .containsExactly("yes", "on", "0755", "~", "~", "null", "null", "1.0", "");
    assertThat(root.items())
        .extracting(item -> ((Tree.Scalar) item).isNull())
        .containsExactly(false, false, false, true, false, true, false, false, false);
  }

  @Test
  void aliases_and_merge_keys_are_applied_and_own_names_win() {
    Tree root =
        root(
            """
            base: &base {a: 1, b: 2}
            more: &more {b: 3, c: 4}
            one: {<<: *base, a: own}
            two:
              <<: [*base, *more]
            three: *more
            """);
    assertThat(root.find("one", "a").flatMap(Tree::scalarText)).contains("own");
    assertThat(root.find("two", "b").flatMap(Tree::scalarText)).contains("2");
    assertThat(root.find("two", "c").flatMap(Tree::scalarText)).contains("4");
    assertThat(root.find("three", "c").orElseThrow().at().span().line()).isEqualTo(2);
  }

  @Test
  void documents_follow_each_other_and_empty_ones_are_left_out() {
    assertThat(parse("a: 1\n---\n---\nb: 2\n").roots()).hasSize(2);
    assertThat(parse("").roots()).isEmpty();
  }

  @Test
  void of_a_name_that_stands_twice_the_last_holds_and_a_problem_says_so() {
    Documents documents = parse("a: 1\nb: 2\na: 3\n");
    assertThat(documents.first().flatMap(root -> root.get("a")).flatMap(Tree::scalarText))
        .contains("3");
    assertThat(documents.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.line()).contains(3));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'a: b: c' | syntax | 1 | a second `:`",
        "'a:\n\t- b' | syntax | 2 | a tab",
        "'a: [b, c' | syntax | 1 | `[` is opened",
        "'a: {b: c' | syntax | 1 | `{` is opened",
        "'a: \"b' | syntax | 1 | a quote",
        "'a: b\n c: d\n' | syntax | 2 | a second `:`",
        "'a: *b' | syntax | 1 | no finished anchor",
        "'a: &b [*b]' | syntax | 1 | no finished anchor",
        "'a: {{ .Values.x }}' | templated | 1 | a template",
        "'{{- if .Values.x }}\na: b\n{{- end }}' | templated | 1 | a template",
        "'{% if x %}\na: b\n{% endif %}' | templated | 1 | a template",
        "'? [a]\n: b' | unsupported | 1 | no plain text",
      })
  void what_is_broken_is_said_in_plain_words(String text, String kind, int line, String message) {
    assertThat(parse(text).problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.kind().text()).isEqualTo(kind);
              assertThat(problem.line()).contains(line);
              assertThat(problem.message()).contains(message);
            });
  }

  @Test
  void a_template_mark_inside_quotes_is_a_value() {
    Tree root = root("a: \"{{ x }}\"\nb: https://{{ host }}/\n");
    assertThat(root.entries()).allMatch(entry -> ((Tree.Scalar) entry.value()).templated());
  }

  @Test
  void a_build_tools_placeholder_is_a_value() {
    Tree root = root("version: @project.version@\nlist:\n  - @a@\nmail: \"@x@\"\n");
    assertThat(root.get("version").flatMap(Tree::scalarText)).contains("@project.version@");
    assertThat(root.get("list").orElseThrow().items().get(0).scalarText()).contains("@a@");
    assertThat(root.get("mail").flatMap(Tree::scalarText)).contains("@x@");
  }

  @Test
  void a_bomb_of_aliases_is_refused_soon() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 40; i++) {
      String again = ("*a" + (i - 1) + ",").repeat(10);
      bomb.append("a%d: &a%d [%s]\n".formatted(i, i, again.substring(0, again.length() - 1)));
    }
    assertThat(parse(bomb.toString()).problems())
        .extracting(Problem::kind)
        .isEqualTo(List.of(Problem.Kind.UNSUPPORTED));
  }

  @ParameterizedTest
  @CsvSource({"'[', ''", "'{a: ', ''", "'- ', x"})
  void depth_is_bounded(String open, String end) {
    assertThat(parse(open.repeat(100_000) + end).problems())
        .extracting(Problem::kind)
        .isEqualTo(List.of(Problem.Kind.UNSUPPORTED));
  }

  @Test
  void json_may_be_indented_with_tabs() {
    Documents documents =
        Documents.of(
            new SourceText(
                "a.json", "{\n\t\"a\":\t\"x\\/\\ud83d\\ude00\",\n\t\"b\": [1, null]\n}"));
    assertThat(documents.problems()).isEmpty();
    assertThat(documents.first().flatMap(root -> root.get("a")).flatMap(Tree::scalarText))
        .contains("x/😀");
  }
}
