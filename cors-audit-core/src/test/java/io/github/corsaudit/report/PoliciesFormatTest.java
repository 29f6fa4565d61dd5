package io.github.corsaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.check.Audit;
import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.read.MapSources;
import io.github.corsaudit.read.PolicyReader;
import io.github.corsaudit.read.Reading;
import io.github.corsaudit.read.SourceText;
import io.github.corsaudit.read.notation.IntentReader;
import io.github.corsaudit.read.notation.PolicyNotation;
import io.github.corsaudit.read.notation.SavedReportReader;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What reports keep of policies can be checked again. */
class PoliciesFormatTest {
  private static final List<CorsPolicy> POLICIES =
      PolicyNotation.parse(
              new SourceText(
                  "live.yaml",
                  """
                  version: 1
                  policies:
                    - system: live
                      kind: observed
                      at: targets.txt:1:1-1:5
                      origins:
                        - {sampled: "https://evil.example", question: stranger}
                        - null
                      credentials: yes
                      max-age: 600
                      methods: [GET, "a b"]
                    - kind: declared
                      at: app.py:1:1-1:2
                      grants:
                        - {origins: [reflected], on: actual}
                        - {origins: ["*"], on: preflight, allow-origin: {fixed: ["\\u0000", ""]}}
                  """))
          .policies();

  @Test
  void the_policies_format_is_read_as_the_same_policies() throws IOException {
    StringWriter out = new StringWriter();
    new PoliciesFormat().write(audit(), context(), out);
    Reading again = read(new IntentReader(), "live.yaml", out.toString());
    assertThat(again.problems()).isEmpty();
    assertThat(PolicyNotation.write(again.policies())).isEqualTo(PolicyNotation.write(POLICIES));
  }

  @Test
  void the_notation_in_a_json_report_is_read_as_the_same_policies() {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeName("tool");
      json.writeStartObject();
      json.writeStringProperty("name", "cors-audit");
      json.writeEndObject();
      json.writeName("policies");
      json.writeStartArray();
      for (CorsPolicy policy : POLICIES) {
        json.writeStartObject();
        json.writeName("notation");
        PolicyJson.write(policy, json);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    Reading again = read(new SavedReportReader(), "live.json", out.toString());
    assertThat(again.problems()).isEmpty();
    assertThat(PolicyNotation.write(again.policies())).isEqualTo(PolicyNotation.write(POLICIES));
  }

  private static Reading read(PolicyReader reader, String path, String content) {
    return reader.read(new MapSources(Map.of(path, content), reader::accepts));
  }

  private static Audit audit() {
    return new Audit(
        POLICIES, List.of(), List.of(), List.of(), new Audit.Counts(0, 0, 0, 0, 1, 2), true);
  }

  private static ReportContext context() {
    return new ReportContext("1.0.0", false, false, false, (file, line) -> Optional.empty());
  }
}
