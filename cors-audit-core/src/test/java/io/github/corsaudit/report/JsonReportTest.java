package io.github.corsaudit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What the contract of the JSON outputs promises. */
class JsonReportTest {
  private final JsonNode report = read(write(new JsonFormat()));

  @Test
  void keysComeInTheContractsOrder() {
    assertThat(report.propertyNames())
        .containsExactly("version", "tool", "summary", "policies", "findings", "problems");
    assertThat(report.get("summary").propertyNames())
        .startsWith("policies", "findings", "files", "targets", "requests");
    assertThat(report.at("/summary/findings").propertyNames())
        .containsExactly("critical", "high", "medium", "low", "info");
    assertThat(report.get("policies").get(0).propertyNames())
        .containsExactly(
            "id",
            "system",
            "kind",
            "file",
            "line",
            "endLine",
            "scope",
            "origins",
            "credentials",
            "anyOrigin",
            "reason");
    assertThat(report.get("findings").get(0).propertyNames())
        .containsExactly(
            "rule",
            "severity",
            "confidence",
            "title",
            "message",
            "policy",
            "location",
            "related",
            "witness",
            "remediation",
            "help",
            "fingerprint",
            "suppressed");
    assertThat(report.at("/findings/0/witness").propertyNames())
        .containsExactly(
            "origin", "credentials", "method", "allowOrigin", "allowCredentials", "curl");
    assertThat(report.get("problems").get(0).propertyNames())
        .containsExactly("kind", "file", "line", "message");
  }

  @Test
  void whatWasObservedComesWithItsExchange() {
    List<JsonNode> seen =
        report.get("findings").valueStream().filter(f -> f.has("exchange")).toList();
    assertThat(seen).isNotEmpty().allMatch(f -> f.at("/location/url").isString());
    assertThat(seen.get(0).get("exchange").propertyNames())
        .containsExactly("url", "method", "requestHeaders", "status", "responseHeaders", "curl");
    assertThat(seen.get(0).at("/exchange/responseHeaders/0/0").asString())
        .isEqualTo("Access-Control-Allow-Origin");
  }

  @Test
  void findingsNamePoliciesThatAreThere() {
    List<String> ids =
        report.get("policies").valueStream().map(p -> p.get("id").asString()).toList();
    assertThat(ids).containsExactly("p1", "p2", "p3", "p4", "p5");
    assertThat(report.get("findings")).allMatch(f -> ids.contains(f.get("policy").asString()));
  }

  @Test
  void suppressedFindingsAreListedButNotCounted() {
    assertThat(report.get("findings")).hasSize(7);
    assertThat(report.at("/summary/findings").valueStream().mapToInt(JsonNode::asInt).sum())
        .isEqualTo(6);
    assertThat(report.at("/summary/suppressed").asInt()).isEqualTo(1);
  }

  @Test
  void linesHoldTheSameObjects() {
    List<JsonNode> lines = write(new JsonLinesFormat()).lines().map(JsonReportTest::read).toList();
    assertThat(lines).extracting(line -> line.get("type").asString()).endsWith("summary");
    assertThat(of("policy", lines)).isEqualTo(report.get("policies").valueStream().toList());
    assertThat(of("finding", lines)).isEqualTo(report.get("findings").valueStream().toList());
    assertThat(of("problem", lines)).isEqualTo(report.get("problems").valueStream().toList());
    assertThat(of("summary", lines)).containsExactly(report.get("summary"));
  }

  @Test
  void textFromOutsideIsKeptAsItIs() {
    assertThat(report.at("/findings/1/message").asString())
        .isEqualTo("The value \u001b[2J\u202e[click](https://evil.example) can never match.\u0007");
  }

  @Test
  void whatWasBegunIsClosedWhenTheContentFails() {
    StringWriter out = new StringWriter();
    assertThatThrownBy(
            () ->
                JsonOut.document(
                    out,
                    json ->
                        json.object(
                            () -> {
                              json.text("first", "1");
                              throw new IllegalStateException("half-way");
                            })))
        .isInstanceOf(IllegalStateException.class);
    assertThat(read(out.toString()).get("first").asString()).isEqualTo("1");
  }

  @Test
  void aBrokenPipeIsAnIoException() {
    assertThatThrownBy(
            () ->
                new JsonFormat()
                    .write(SampleAudit.audit(), SampleAudit.context(false, false), new Broken()))
        .isInstanceOf(IOException.class)
        .hasMessage("broken pipe");
  }

  private static List<JsonNode> of(String type, List<JsonNode> lines) {
    return lines.stream()
        .filter(line -> line.get("type").asString().equals(type))
        .map(line -> line.deepCopy().asObject().without("type"))
        .map(JsonNode.class::cast)
        .toList();
  }

  private static JsonNode read(String text) {
    return new ObjectMapper().readTree(text);
  }

  private static String write(ReportFormat format) {
    StringWriter out = new StringWriter();
    try {
      format.write(SampleAudit.audit(), SampleAudit.context(false, false), out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toString();
  }

  private static final class Broken extends Writer {
    @Override
    public void write(char[] text, int from, int length) throws IOException {
      throw new IOException("broken pipe");
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
