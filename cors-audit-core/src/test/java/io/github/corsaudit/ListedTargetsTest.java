package io.github.corsaudit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.model.Problem;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.probe.Listed;
import io.github.corsaudit.probe.TargetList;
import io.github.corsaudit.read.SourceText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Targets from documents that were made for something else. */
class ListedTargetsTest {
  private static final Listed USUAL =
      new Listed("", "GET", List.of(), List.of(), new Provenance.Given("test"));

  private static final String OPENAPI =
      """
      openapi: 3.1.0
      servers:
        - url: https://{region}.api.example.com/v1/
          variables: {region: {default: eu}}
      paths:
        /users/{id}:
          parameters:
            - {$ref: '#/components/parameters/id'}
          get: {parameters: [{name: q, in: query, required: true, schema: {enum: [a b, c]}}]}
          delete: {}
        /items/{kind}/list:
          get: {}
          post: {}
          summary: not an operation
      components:
        parameters:
          id: {name: id, in: path, required: true, example: 42}
      """;

  private static List<String> asked(TargetList list) {
    return list.targets().stream().map(t -> t.method() + " " + t.text()).toList();
  }

  private static TargetList openapi(String text, Optional<String> server) {
    return OpenApiTargets.read(new SourceText("api.yaml", text), server, USUAL);
  }

  @Test
  void operationsThatChangeNothingAreAsked() {
    TargetList list = openapi(OPENAPI, Optional.empty());
    assertThat(asked(list))
        .containsExactly(
            "GET https://eu.api.example.com/v1/users/42?q=a%20b",
            "GET https://eu.api.example.com/v1/items/1/list");
    assertThat(list.problems())
        .singleElement()
        .matches(p -> p.kind() == Problem.Kind.SKIPPED && p.message().startsWith("2 operations"));
  }

  @Test
  void theServerCanBeChosen() {
    assertThat(asked(openapi(OPENAPI, Optional.of("http://127.0.0.1:8080"))))
        .contains("GET http://127.0.0.1:8080/items/1/list");
  }

  @Test
  void anOperationPointsAtItsLine() {
    assertThat(openapi(OPENAPI, Optional.empty()).targets().get(0).at().inFile())
        .hasValueSatisfying(at -> assertThat(at.span().line()).isEqualTo(9));
  }

  @Test
  void whatIsNoneIsSaidSo() {
    assertThat(openapi("a: b", Optional.empty()).problems())
        .singleElement()
        .matches(p -> p.message().contains("no `paths`"));
    assertThat(openapi("servers: [{url: /v1}]\npaths: {}\n", Optional.empty()).problems())
        .singleElement()
        .matches(p -> p.message().contains("--server"));
  }

  @Test
  void recordedRequestsAreAskedOnceWithoutTheirSecrets() {
    String har =
        """
        {"log": {"entries": [
          {"request": {"method": "GET", "url": "https://api.example.com/me?x=1", "headers": [
            {"name": "Origin", "value": "https://app.example.com"},
            {"name": "Cookie", "value": "sid=s3cret"}]}},
          {"request": {"method": "GET", "url": "https://api.example.com/me?x=1", "headers": []}},
          {"request": {"method": "POST", "url": "https://api.example.com/me", "headers": []}},
          {"request": {"method": "OPTIONS", "url": "https://api.example.com/me", "headers": [
            {"name": "Access-Control-Request-Method", "value": "PUT"}]}},
          {"request": {"method": "GET", "url": "data:text/plain,hello", "headers": []}}
        ]}}
        """;
    TargetList list = HarTargets.read(new SourceText("a.har.json", har), USUAL);
    assertThat(asked(list)).containsExactly("GET https://api.example.com/me?x=1");
    assertThat(list.targets().get(0).known())
        .extracting(Object::toString)
        .containsExactly("https://app.example.com");
    assertThat(list.toString()).doesNotContain("s3cret");
    assertThat(HarTargets.read(new SourceText("a.json", "{}"), USUAL).problems()).hasSize(1);
  }
}
