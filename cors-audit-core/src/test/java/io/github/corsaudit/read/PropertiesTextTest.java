package io.github.corsaudit.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.model.Span;
import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PropertiesTextTest {
  private static PropertiesText parse(String text) {
    return PropertiesText.of(new SourceText("a.properties", text));
  }

  private static Map<String, String> values(String text) {
    Map<String, String> values = new LinkedHashMap<>();
    parse(text).entries().forEach(entry -> values.put(entry.name(), entry.value().value()));
    return values;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a=b",
        "a:b",
        "a b",
        "a = b",
        "a\t:\tb",
        " a=b",
        "a",
        "a=",
        "=b",
        "",
        "\n\n",
        "#a=b",
        "!a=b",
        "a=b\\\n  c",
        "a=b\\\r\n  c",
        "a\\ b=c",
        "a\\=b=c",
        "a\\:b:c",
        "a=\\u00e9\\t\\n\\q",
        "a=b # no comment",
        "a=b\nb=c\ra=d",
        "a=\\\n\\\n b",
        "a\\\n b=c",
        "a=b\\",
        "a==b",
        "a :=b",
        "a=b \nc=d",
        "# x\\\na=b",
        "a=b\\\\\nc=d",
        "a=x\\\n#y"
      })
  void entries_are_those_that_java_reads(String text) throws IOException {
    Properties java = new Properties();
    java.load(new StringReader(text));
    assertThat(values(text)).isEqualTo(java);
  }

  /** Lines are ended, since of a backslash before the very end Java makes what happens to come. */
  @Property
  void any_text_gives_what_java_reads(@ForAll("texts") String text) throws IOException {
    Properties java = new Properties();
    java.load(new StringReader(text + "\n\n"));
    assertThat(values(text + "\n\n")).isEqualTo(java);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("ab=: \t\n\r\f\\#!").ofMaxLength(25);
  }

  @Test
  void names_and_values_know_their_places() {
    PropertiesText.Entry entry = parse("# x\n a.b = c, \\\n  d\n").entries().get(0);
    assertThat(entry.nameAt().span()).isEqualTo(new Span(2, 2, 2, 5));
    assertThat(entry.value().value()).isEqualTo("c, d");
    assertThat(entry.value().at().inFile().orElseThrow().span()).isEqualTo(new Span(2, 8, 3, 4));
  }

  @Test
  void a_broken_escape_is_a_problem_and_its_entry_left_out() {
    PropertiesText text = parse("a=\\u00g0\nb=c\n");
    assertThat(text.entries()).hasSize(1);
    assertThat(text.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.line()).contains(1));
  }
}
