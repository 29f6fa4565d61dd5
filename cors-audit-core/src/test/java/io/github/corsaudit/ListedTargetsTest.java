package io.github.corsaudit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corsaudit.model.Problem;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.probe.Listed;
import io.github.corsaudit.probe.TargetList;
import io.github.corsaudit.read.SourceText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    assertThat(
            openapi("servers: [{url: /v1}]\npaths: {/a: {get: {}}}\n", Optional.empty()).problems())
        .singleElement()
        .matches(p -> p.message().contains("--server"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{name: id, in: path, example: 7}                                      | 7",
        "{name: id, in: path, examples: {a: {value: 'x/y z'}}}                 | x%2Fy%20z",
        "{name: id, in: path, schema: {examples: [e, f]}}                      | e",
        "{name: id, in: path, schema: {default: d}}                            | d",
        "{name: id, in: path, schema: {const: c}}                              | c",
        "{name: id, in: path, schema: {enum: [v, w]}}                          | v",
        "{name: id, in: path, schema: {type: array, items: {enum: [i]}}}       | i",
        "{name: id, in: path, schema: {allOf: [{$ref: '#/components/schemas/S'}]}} | s",
        "{name: id, in: path, schema: {type: string, format: uuid}}            | 00000000-0000-4000-8000-000000000001",
        "{name: id, in: path, schema: {type: integer, minimum: 5}}             | 5",
        "{name: id, in: path, schema: {type: boolean}}                         | true",
        "{name: id, in: path, schema: {type: string}}                          | 1",
        "{$ref: 'other.yaml#/id'}                                              | 1",
        "{$ref: '#/components/parameters/~1i~0d%20'}                           | p",
        "{$ref: '#/x-list/0'}                                                  | l",
        "{$ref: '#/components/parameters/loop'}                                | 1",
      })
  void parametersAreFilledWithWhatTheDocumentSaysOfThem(String parameter, String value) {
    String text =
        """
        openapi: 3.1.0
        servers: [{url: 'http://a.test'}]
        paths: {'/x/{id}': {get: {parameters: [%s]}}}
        components:
          schemas: {S: {default: s}}
          parameters:
            '/i~d ': {name: id, in: path, example: p}
            loop: {$ref: '#/components/parameters/loop'}
        x-list: [{name: id, in: path, example: l}]
        """
            .formatted(parameter);
    assertThat(asked(openapi(text, Optional.empty())))
        .containsExactly("GET http://a.test/x/" + value);
  }

  @Test
  void anOperationsParameterTakesThePathsPlace() {
    String text =
        """
        servers: [{url: 'http://a.test'}]
        paths:
          /x/{id}:
            parameters: [{name: id, in: path, example: general}]
            get: {parameters: [{name: id, in: path, example: special}]}
        """;
    assertThat(asked(openapi(text, Optional.empty())))
        .containsExactly("GET http://a.test/x/special");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "http://a.test/v1/, -,                 http://a.test/v1/x",
        "HTTP://a.test?q,   -,                 http://a.test/x",
        "/v1,               http://b.test,     http://b.test/v1/x",
        "/v1,               http://b.test/,    http://b.test/v1/x",
        "/v1,               http://b.test/w,   http://b.test/w/x",
        "/,                 http://b.test,     http://b.test/x",
        "http://a.test/v1,  http://b.test,     http://b.test/x",
        "http://{h}.test,   http://b.test,     http://b.test/x",
      })
  void theServerIsTheUsersElseTheDocuments(String written, String wanted, String url) {
    String text = "servers: [{url: '" + written + "'}]\npaths: {/x: {get: {}}}\n";
    assertThat(asked(openapi(text, Optional.ofNullable(wanted)))).containsExactly("GET " + url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1",
        "{scheme}://a.test",
        "https://{customer}.a.test/",
        "ftp://a.test",
        "a.test"
      })
  void aServerThatIsNoWholeAddressHasToBeNamed(String written) {
    String text = "servers: [{url: '" + written + "'}]\npaths: {/x: {get: {}}}\n";
    TargetList list = openapi(text, Optional.empty());
    assertThat(list.targets()).isEmpty();
    assertThat(list.problems())
        .singleElement()
        .matches(
            p -> p.message().contains(written) && p.message().contains("--server https://host"));
    assertThatThrownBy(() -> openapi(text, Optional.of(written)))
        .isInstanceOf(RequestException.class)
        .hasMessageContaining("whole address");
  }

  private static final String OWN_SERVERS =
      """
      servers: [{url: 'http://a.test/v1'}]
      paths:
        /x: {get: {servers: [{url: 'http://files.test'}]}, head: {}}
        /y: {servers: [{url: /v2}], get: {}}
      """;

  @Test
  void anOperationIsAskedAtItsOwnServer() {
    assertThat(asked(openapi(OWN_SERVERS, Optional.empty())))
        .containsExactly(
            "GET http://files.test/x", "HEAD http://a.test/v1/x", "GET http://a.test/v2/y");
  }

  @Test
  void whereTheUserChoseAServerNoOtherIsAsked() {
    TargetList list = openapi(OWN_SERVERS, Optional.of("http://b.test"));
    assertThat(asked(list)).containsExactly("HEAD http://b.test/x", "GET http://b.test/v2/y");
    assertThat(list.problems())
        .singleElement()
        .matches(p -> p.message().startsWith("1 operation was not asked, of other servers"));
  }

  @Test
  void pathsMayStandElsewhereInTheFileAndOnlyThere() {
    String text =
        """
        servers: [{url: 'http://a.test'}]
        paths:
          /x: {$ref: '#/components/pathItems/X'}
          /y: {$ref: 'other.yaml#/Y'}
          x-note: {get: {}}
          .evil.test/z: {get: {}}
        components: {pathItems: {X: {get: {}}}}
        """;
    TargetList list = openapi(text, Optional.empty());
    assertThat(asked(list)).containsExactly("GET http://a.test/x");
    assertThat(list.problems()).extracting(p -> p.line().orElse(0)).containsExactly(4, 6);
    assertThat(list.problems()).allMatch(p -> p.kind().incomplete());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "swagger: '2.0'            | Swagger 2",
        "openapi: 3.1.0            | no `paths`",
        "paths: 5                  | no `paths`",
        "''                        | no `paths`",
        "'openapi: [3'             | not valid YAML",
      })
  void whatIsNoDocumentIsOneProblem(String text, String message) {
    assertThat(openapi(text, Optional.empty()).problems())
        .singleElement()
        .matches(p -> p.message().contains(message) && p.kind() == Problem.Kind.SYNTAX);
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.test/x?page=2&sort=key, https://a.test/x?page=2&sort=key",
    "https://me:hush@a.test/x@y, https://a.test/x@y",
    "https://a.test/x?access_token=hush&b=1, https://a.test/x?access_token=redacted&b=1",
    "https://a.test/x?b=1&X-Amz-Signature=hush, https://a.test/x?b=1&X-Amz-Signature=redacted",
    "https://a.test/x?code=hush&apiKey=hush, https://a.test/x?code=redacted&apiKey=redacted",
    "https://a.test/x?keyword=k&passive=1, https://a.test/x?keyword=k&passive=1",
  })
  void whatLetsSomebodyInIsNotTakenFromARecording(String recorded, String asked) {
    String har =
        "{\"log\": {\"entries\": [{\"request\": {\"method\": \"GET\", \"url\": \"%s\"}}]}}"
            .formatted(recorded);
    assertThat(asked(HarTargets.read(new SourceText("a.har", har), USUAL)))
        .containsExactly("GET " + asked);
  }

  @Test
  void aBrokenRecordingIsOneProblem() {
    assertThat(HarTargets.read(new SourceText("a.har", "{\"log\": {\"ent"), USUAL).problems())
        .singleElement()
        .matches(p -> p.kind() == Problem.Kind.SYNTAX);
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
