package io.github.corsaudit.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.corsaudit.GeneratedFile;
import io.github.corsaudit.fact.Fact;
import io.github.corsaudit.model.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keeps the schema that editors use true to what the parser takes. */
class RuleSchemaTest {
  private static final Path RULES = Path.of("../rules");
  private static final Path TEMPLATE = Path.of("src/test/resources/rule/rule.schema.template.json");

  static List<Path> rules() throws IOException {
    try (Stream<Path> files = Files.list(RULES)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @Test
  void knowsAllFactsAndSeverities() throws IOException {
    GeneratedFile.holds(RULES.resolve("rule.schema.json"), text());
  }

  @Test
  void knowsAllKeys() throws IOException {
    for (String key : RuleParser.KEYS) {
      assertThat(text()).contains("\n    \"" + key + "\": {");
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void takesEveryBundledRule(Path file) throws IOException {
    assertThat(schema().validate(Files.readString(file), InputFormat.YAML)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{id: x, title: X, severity: medum, when: {credentials: yes}, message: x, why: x, remediation: {any: x}}",
        "{id: x, title: X, severity: low, when: {credential: yes}, message: x, why: x, remediation: {any: x}}",
        "{id: x, title: X, severity: low, when: {credentials: maybe}, message: x, why: x, remediation: {any: x}}",
        "{id: x, title: X, severity: low, when: {credentials: yes}, message: x, why: x, remediation: {nginx: x}}",
        "{id: x, titel: X, severity: low, when: {credentials: yes}, message: x, why: x, remediation: {any: x}}"
      })
  void takesNoBrokenRule(String rule) throws IOException {
    assertThat(schema().validate(rule, InputFormat.YAML)).isNotEmpty();
  }

  private static Schema schema() throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(text(), InputFormat.JSON);
  }

  private static String text() throws IOException {
    return Files.readString(TEMPLATE)
        .replace("\"%facts%\"", names(Fact.values(), Fact::id))
        .replace("\"%severities%\"", names(Severity.values(), Severity::text));
  }

  private static <T> String names(T[] values, Function<T, String> name) {
    return Arrays.stream(values)
        .map(value -> "\"" + name.apply(value) + "\"")
        .collect(Collectors.joining(", "));
  }
}
