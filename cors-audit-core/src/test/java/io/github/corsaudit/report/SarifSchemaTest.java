package io.github.corsaudit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What SARIF's schema and GitHub's uploader demand. */
class SarifSchemaTest {
  private static final Path SCHEMA = Path.of("../../shared/schemas/sarif-schema-2.1.0.json");

  private final JsonNode run = read().get("runs").get(0);

  @Test
  void isValid() throws IOException {
    assumeTrue(Files.isRegularFile(SCHEMA), "the schema is not part of the project");
    try (InputStream text = Files.newInputStream(SCHEMA)) {
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
              .getSchema(text, InputFormat.JSON);
      assertThat(schema.validate(report(), InputFormat.JSON)).isEmpty();
    }
  }

  @Test
  void hasTheRequiredKeysOfALog() {
    assertThat(read().propertyNames()).containsExactly("$schema", "version", "runs");
    assertThat(read().get("version").asString()).isEqualTo("2.1.0");
    assertThat(run.propertyNames())
        .containsExactly(
            "tool", "invocations", "originalUriBaseIds", "results", "taxonomies", "columnKind");
  }

  @Test
  void rulesHaveWhatGitHubShows() {
    assertThat(run.at("/tool/driver/rules"))
        .hasSize(SampleFindings.rules().size())
        .allSatisfy(
            rule -> {
              assertThat(rule.at("/shortDescription/text").asString()).endsWith(".");
              assertThat(rule.at("/fullDescription/text").asString()).hasSizeBetween(1, 1024);
              assertThat(rule.at("/help/markdown").asString()).isNotEmpty();
              assertThat(rule.at("/properties/security-severity").asString()).matches("\\d\\.\\d");
              assertThat(rule.at("/properties/tags").get(0).asString()).isEqualTo("security");
            });
  }

  @Test
  void resultsPointAtTheirRules() {
    assertThat(run.get("results"))
        .isNotEmpty()
        .allSatisfy(
            result ->
                assertThat(rule(result.get("ruleIndex").asInt()).get("id"))
                    .isEqualTo(result.get("ruleId")));
  }

  @Test
  void rulesPointAtTheirWeaknesses() {
    assertThat(run.at("/tool/driver/rules"))
        .flatExtracting(rule -> List.copyOf(rule.get("relationships").values()))
        .isNotEmpty()
        .allSatisfy(
            relation -> {
              int index = relation.at("/target/index").asInt();
              assertThat(run.at("/taxonomies/0/taxa").get(index).get("id"))
                  .isEqualTo(relation.at("/target/id"));
            });
  }

  @Test
  void resultsHaveOneLocationAndAFingerprint() {
    assertThat(run.get("results"))
        .allSatisfy(
            result -> {
              assertThat(result.get("locations")).hasSize(1);
              assertThat(result.at("/partialFingerprints/corsAudit~1v1").asString()).isNotEmpty();
            });
  }

  @Test
  void everyResultSaysWhetherItIsSuppressedIfOneDoes() {
    assertThat(run.get("results")).allMatch(result -> result.has("suppressions"));
    assertThat(run.get("results")).filteredOn(r -> !r.get("suppressions").isEmpty()).hasSize(1);
  }

  @Test
  void levelsAreThoseOfTheSeverities() {
    Set<String> pairs =
        Set.of("critical error", "high error", "medium warning", "low note", "info note");
    assertThat(StreamSupport.stream(run.get("results").spliterator(), false))
        .extracting(r -> r.at("/properties/severity").asString() + " " + r.get("level").asString())
        .containsOnlyOnceElementsOf(Set.of("high error", "medium warning"))
        .allMatch(pairs::contains);
  }

  @Test
  void textFromOutsideMakesNoLinks() {
    assertThat(run.get("results"))
        .extracting(result -> result.at("/message/text").asString())
        .noneMatch(text -> text.contains("]("));
  }

  private JsonNode rule(int index) {
    return run.at("/tool/driver/rules").get(index);
  }

  private static JsonNode read() {
    return new ObjectMapper().readTree(report());
  }

  private static String report() {
    StringWriter out = new StringWriter();
    try {
      new SarifFormat().write(SampleAudit.audit(), SampleAudit.context(false, false), out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toString();
  }
}
