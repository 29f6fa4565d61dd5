package io.github.corsaudit.read.notation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.model.AllowOrigin;
import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Grant;
import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.model.PolicyKind;
import io.github.corsaudit.model.Problem;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.RequestKind;
import io.github.corsaudit.model.Scope;
import io.github.corsaudit.model.Span;
import io.github.corsaudit.model.TokenSet;
import io.github.corsaudit.model.Tri;
import io.github.corsaudit.read.Reading;
import io.github.corsaudit.read.SourceText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyNotationTest {
  private static final String EVERYTHING =
      """
      version: 1
      policies:
        - system: flask-cors
          kind: declared
          scope: https://api.example.com/v1/*
          at: app.py:3:1-3:40
          development: yes
          confidence: likely
          trusted: [https://app.example]
          grants:
            - origins:
                - "*"
                - reflected
                - "null"
                - https://a.example
                - {exact: https://A.example, ignore-case: yes}
                - {pattern: https://.*, dialect: python, match: start, ignore-case: yes}
                - {unresolved: settings.ORIGINS}
                - {sampled: https://evilexample.com, question: suffix}
              credentials: yes
              vary: no
              methods: [GET, PUT]
              headers: echo
              exposed: [X-Total]
              max-age: 600
              cacheable: yes
              private-network: yes
              status: 204
            - origins:
                - reflected
              on: preflight
              cookie: present
              allow-origin: {fixed: ["https://a.example, https://b.example"]}
              credentials: "TRUE"
          flaws:
            - {kind: unknown-option, text: "`origin` is no option of CORS()", at: app.py:3:5-3:11}
        - {}
      """;

  private static Reading parse(String text) {
    return PolicyNotation.parse(new SourceText("cors-policy.yaml", text));
  }

  private static CorsPolicy policy(String text) {
    Reading reading = parse(text);
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.policies()).hasSize(1);
    return reading.policies().get(0);
  }

  private static Grant grant(String text) {
    CorsPolicy policy = policy(text);
    assertThat(policy.grants()).hasSize(1);
    return policy.grants().get(0);
  }

  @Test
  void what_is_written_canonically_is_read_and_written_the_same() {
    Reading reading = parse(EVERYTHING);
    assertThat(reading.problems()).isEmpty();
    assertThat(PolicyNotation.write(reading.policies()))
        .isEqualTo(EVERYTHING.replace("  - {}\n", "  - at: cors-policy.yaml:37:5-37:7\n"));
  }

  @Test
  void every_key_reaches_the_model() {
    CorsPolicy policy = parse(EVERYTHING).policies().get(0);
    assertThat(policy.scope()).isEqualTo(new Scope("https://api.example.com", "/v1/*"));
    assertThat(policy.at()).isEqualTo(new Provenance.InFile("app.py", new Span(3, 1, 3, 40)));
    assertThat(policy.grants()).hasSize(9);
    assertThat(policy.grants().get(8).on()).isEqualTo(RequestKind.PREFLIGHT);
    assertThat(policy.grants().get(8).answer().credentials().value().granted()).isEqualTo(Tri.NO);
    assertThat(policy.flaws()).hasSize(1);
    assertThat(policy.development()).isTrue();
  }

  @Test
  void one_policy_alone_has_the_defaults_of_the_notation() {
    CorsPolicy policy = policy("{origins: [\"*\", https://a.example]}");
    assertThat(policy.system()).isEqualTo("any");
    assertThat(policy.kind()).isEqualTo(PolicyKind.INTENDED);
    assertThat(policy.scope()).isEqualTo(Scope.everything());
    assertThat(policy.grants())
        .extracting(grant -> grant.answer().allowOrigin().value())
        .containsExactly(new AllowOrigin.Star(), new AllowOrigin.Echo());
    assertThat(policy.grants().get(0).answer().varyOrigin().value()).isEqualTo(Tri.YES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"origins: [null]", "origins: [\"null\"]", "origins: [~]", "{\"origins\": [null]}"})
  void null_is_the_opaque_origin_however_it_is_written(String text) {
    assertThat(grant(text).origins().value()).isEqualTo(new OriginRule.NullOrigin());
  }

  @ParameterizedTest
  @CsvSource({
    "yes, YES, true",
    "no, NO,",
    "unknown, UNKNOWN,",
    "true, YES, true",
    "True, NO, True",
    "'\"yes\"', YES, true",
    "'{raw: yes}', NO, yes",
    "\"\", NO, ''"
  })
  void credentials_are_a_word_or_the_raw_value(String written, Tri granted, String raw) {
    var credentials =
        grant("{origins: [x], credentials: " + written + "}").answer().credentials().value();
    assertThat(credentials.granted()).isEqualTo(granted);
    assertThat(credentials.raw()).isEqualTo(Optional.ofNullable(raw));
  }

  @Test
  void a_grant_inherits_the_answer_of_its_policy_and_overrides_it() {
    CorsPolicy policy =
        policy(
            """
            origins: [https://a.example]
            credentials: yes
            max-age: 600
            methods: [PUT]
            grants:
              - origins: [reflected]
                on: actual
                credentials: no
                max-age: absent
            """);
    Grant second = policy.grants().get(1);
    assertThat(second.answer().credentials().value().granted()).isEqualTo(Tri.NO);
    assertThat(second.answer().maxAge().value()).isEmpty();
    assertThat(second.answer().methods().value()).isEqualTo(new TokenSet.Listed(List.of("PUT")));
  }

  @Test
  void values_know_their_places() {
    Grant grant = grant("credentials: yes\norigins:\n  - https://a.example\n");
    assertThat(grant.origins().at())
        .isEqualTo(new Provenance.InFile("cors-policy.yaml", new Span(3, 5, 3, 22)));
    assertThat(grant.answer().credentials().at())
        .isEqualTo(new Provenance.InFile("cors-policy.yaml", new Span(1, 14, 1, 17)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{orgins: [x]} | 1 | did you mean `origins`?",
        "{nonsense: 1} | 1 | known are system,",
        "{kind: declard} | 1 | observed, intended, not `declard`",
        "{origins: x} | 1 | takes a list",
        "{origins: [{pattern: x}]} | 1 | needs its `dialect`",
        "{origins: [{pattern: x, dialect: perl}]} | 1 | not `perl`",
        "{origins: [{}]} | 1 | exact, pattern, unresolved or sampled",
        "{origins: [x], methods: GET} | 1 | is a list, or echo",
        "{origins: [x], allow-origin: https://x} | 1 | `allow-origin` is echo",
        "{origins: [x], vary: maybe} | 1 | no, unknown, yes",
        "{development: unknown} | 1 | no, yes, not",
        "{trusted: [https://x/]} | 1 | no origin as a browser sends it",
        "{at: nowhere} | 1 | file:line",
        "{at: 'a.py:3:9-3:1'} | 1 | file:line",
        "{origins: [x], status: ok} | 1 | a number",
        "{grants: [{on: actual}]} | 1 | needs `origins`",
        "{flaws: [{text: x}]} | 1 | needs `kind` and `text`",
        "{version: 2, policies: []} | 1 | says `version: 1`",
        "[1] | 1 | a policy is a mapping",
        "{version: 1, policies: {}} | 1 | takes a list",
        "{origins: [x] | 1 | not valid YAML",
        "{system: [x]} | 1 | takes one value",
      })
  void a_mistake_is_named_and_its_policy_left_out(String text, int line, String message) {
    Reading reading = parse(text);
    assertThat(reading.policies()).isEmpty();
    assertThat(reading.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.kind()).isEqualTo(Problem.Kind.SYNTAX);
              assertThat(problem.line()).contains(line);
              assertThat(problem.message()).contains(message);
            });
  }
}
