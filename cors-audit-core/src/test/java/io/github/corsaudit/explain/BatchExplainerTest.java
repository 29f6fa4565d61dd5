package io.github.corsaudit.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BatchExplainerTest {
  private final JsonMapper mapper = new JsonMapper();

  @Test
  void answersEachQuestionInOrder() throws IOException {
    List<String> answers = run(resource("/explain/questions.ndjson"));
    assertThat(answers)
        .containsExactlyElementsOf(resource("/explain/answers.ndjson").lines().toList());
  }

  @Test
  void saysWhomExpressionsLetIn() throws IOException {
    assertThat(run(resource("/explain/patterns.ndjson")))
        .containsExactlyElementsOf(resource("/explain/pattern-answers.ndjson").lines().toList());
  }

  @Test
  void countsTheErrors() throws IOException {
    StringWriter out = new StringWriter();
    assertThat(new BatchExplainer().run(new StringReader("{}\n\n[]\n"), out)).isEqualTo(2);
    assertThat(new BatchExplainer().run(new StringReader(""), out)).isZero();
  }

  @Test
  void saysWhatTheBrowsersWereSeenDoing() throws IOException {
    String cases = resource("/browser/cases.ndjson");
    List<JsonNode> asked = cases.lines().map(mapper::readTree).toList();
    List<JsonNode> answered = run(cases).stream().map(mapper::readTree).toList();
    assertThat(answered).hasSameSizeAs(asked);
    for (int i = 0; i < asked.size(); i++) {
      JsonNode seen = asked.get(i).get("expect").get("chromium");
      JsonNode answer = answered.get(i);
      assertThat(answer.get("id")).isEqualTo(asked.get(i).get("id"));
      assertThat(answer.get("outcome")).as("%s", answer).isEqualTo(seen.get("outcome"));
      assertThat(answer.get("actualSent").asBoolean()).isEqualTo(!seen.get("actuals").isEmpty());
      assertThat(answer.get("preflight").get("sent").asBoolean())
          .isEqualTo(!seen.get("preflights").isEmpty());
      assertThat(answer.get("explanation").size()).isGreaterThan(2);
    }
  }

  private static List<String> run(String questions) {
    StringWriter out = new StringWriter();
    try {
      new BatchExplainer().run(new StringReader(questions), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString().lines().toList();
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = BatchExplainerTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
