package io.github.corsaudit.read.nginx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.corsaudit.model.Problem;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.Span;
import io.github.corsaudit.read.SourceText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ParserTest {

  /** Writes a tree with every word in brackets. */
  private static String shown(List<Directive> directives) {
    return directives.stream().map(ParserTest::shown).collect(Collectors.joining());
  }

  private static String shown(Directive directive) {
    String words =
        directive.arguments().stream().map(a -> "[" + a.text() + "]").collect(Collectors.joining());
    return "["
        + directive.name()
        + "]"
        + words
        + directive.block().map(inner -> "{" + shown(inner) + "}").orElse(";");
  }

  private static Parsed parse(String text) {
    return Parser.parse(new SourceText("nginx.conf", text));
  }

  static Stream<Arguments> words() {
    return Stream.of(
        arguments("a b c;", "[a][b][c];"),
        arguments("a 'b c' \"d;e\";", "[a][b c][d;e];"),
        arguments("a {b;} c;", "[a]{[b];}[c];"),
        arguments("a{b{c;}}", "[a]{[b]{[c];}}"),
        arguments("a b#c;", "[a][b#c];"),
        arguments("a b; # c;", "[a][b];"),
        arguments("a ${b}c $d{e;}", "[a][${b}c][$d]{[e];}"),
        arguments("a 'it\\'s' \"\\\"\";", "[a][it's][\"];"),
        arguments("a \\d \\. \\\\ x\\ty;", "[a][\\d][\\.][\\][x\ty];"),
        arguments("a ~^https?://(x|y)\\.z$;", "[a][~^https?://(x|y)\\.z$];"),
        arguments("a '^x{2,3}$';", "[a][^x{2,3}$];"),
        arguments("a (b = 'c') {d;}", "[a][(b][=][c][)]{[d];}"),
        arguments("a {{ b | default(\";\") }}c;", "[a][{{ b | default(\";\") }}c];"),
        arguments("a \"{{ b \"x\" }}\";", "[a][{{ b \"x\" }}];"),
        arguments(";;a;;", "[a];"));
  }

  @ParameterizedTest
  @MethodSource("words")
  void splits_into_words(String text, String expected) {
    Parsed parsed = parse(text);
    assertThat(shown(parsed.directives())).isEqualTo(expected);
    assertThat(parsed.problems()).isEmpty();
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        arguments("a b", 1, "`a` does not end with `;`; add it here"),
        arguments("a {\n b c\n}", 2, "`b` does not end with `;`; add it here"),
        arguments("a {\n b;\n", 1, "the block `a` is never closed; add the missing `}`"),
        arguments("a;\n}", 2, "this `}` closes nothing; remove it or open its block"),
        arguments(
            "a;\n{ b; }",
            2,
            "a `{` stands here without the name of a block; write one or remove it"),
        arguments(
            "a;\nb 'c;", 2, "the quote ' that opens here is never closed; close it before the `;`"),
        arguments(
            "add_header A b\nadd_header C d;", 1, "`add_header` does not end with `;`; add it"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void says_once_what_breaks_the_grammar(String text, int line, String message) {
    Parsed parsed = parse(text);
    Problem problem = parsed.problems().get(0);
    assertThat(problem.kind()).isEqualTo(Problem.Kind.SYNTAX);
    assertThat(problem.line()).contains(line);
    assertThat(problem.message()).isEqualTo(message);
  }

  @Test
  void goes_on_after_a_mistake() {
    Parsed parsed = parse("server { a b } server { c d; }");
    assertThat(shown(parsed.directives())).isEqualTo("[server]{[a][b];}[server]{[c][d];}");
    assertThat(parsed.problems()).hasSize(1);
  }

  @Test
  void knows_where_everything_stands() {
    Directive directive = parse("a;\n  add_header X 'y';\n").directives().get(1);
    assertThat(directive.at())
        .isEqualTo(new Provenance.InFile("nginx.conf", new Span(2, 3, 2, 19)));
    assertThat(directive.arguments().get(1).at().span()).isEqualTo(new Span(2, 16, 2, 19));
  }

  @Test
  void skips_lua() {
    Parsed parsed = parse("content_by_lua_block { local t = {'}'} -- }\n [[ } ]] } after x;");
    assertThat(parsed.directives())
        .extracting(Directive::name)
        .containsExactly("content_by_lua_block", "after");
    assertThat(parsed.problems()).isEmpty();
  }

  @Test
  void stops_at_blocks_nested_beyond_use() {
    Parsed parsed = parse("a {".repeat(100_000));
    assertThat(parsed.problems()).hasSize(1);
  }
}
