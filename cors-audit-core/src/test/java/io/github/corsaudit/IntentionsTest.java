package io.github.corsaudit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Flaw;
import io.github.corsaudit.model.Problem;
import io.github.corsaudit.probe.TargetList;
import io.github.corsaudit.read.SourceText;
import io.github.corsaudit.read.notation.PolicyNotation;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntentionsTest {
  private static List<CorsPolicy> policies(String entry) {
    return PolicyNotation.parse(
            new SourceText("x.yaml", "version: 1\npolicies:\n  - " + entry + "\n"))
        .policies();
  }

  private static String drift(String intended, String seen) {
    CorsPolicy judged = new Intentions(policies(intended)).judged(policies(seen).get(0));
    return String.join("; ", judged.flaws().stream().map(Flaw::text).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "yes | echo | yes | -",
        "yes | absent | no | should be let in, and is refused",
        "yes | echo | no | should read with cookies, and cannot",
        "no | echo | yes | should not read with cookies, and can",
        "no | echo | no | -",
        "no | \"*\" | yes | -",
        "unknown | echo | yes | -"
      })
  void whoIsMeantToBeLetIn(String meant, String allowed, String credentials, String drift) {
    String intended = "{origins: ['https://a.example'], credentials: " + meant + "}";
    String seen =
        "{kind: observed, allow-origin: %s, credentials: %s, origins: [{sampled: 'https://a.example', question: trusted}]}"
            .formatted(allowed, credentials);
    assertThat(drift(intended, seen)).isEqualTo(drift == null ? "" : "https://a.example " + drift);
  }

  @Test
  void whoIsNotMeantToBeLetIn() {
    String seen =
        "{kind: observed, scope: 'https://api.example/v1', origins: [{sampled: 'https://SELF', question: trusted}]}";
    String intended = "{origins: ['https://a.example']}";
    assertThat(drift(intended, seen.replace("SELF", "x.example")))
        .isEqualTo("https://x.example should be refused, and is let in");
    assertThat(drift(intended, seen.replace("SELF", "api.example"))).isEmpty();
    assertThat(drift("{scope: /v2/*, origins: []}", seen.replace("SELF", "x.example"))).isEmpty();
    assertThat(drift("{origins: [{unresolved: X}]}", seen.replace("SELF", "x.example"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "methods: [GET, PUT, DELETE], headers: [X-Req, content-type] | PUT[content-type, x-req] DELETE[content-type, x-req]",
        "headers: [X-Req]               | GET[x-req]",
        "methods: [GET, POST]           | ''",
        "methods: ['*'], headers: echo  | ''",
        "methods: [A, B, C, D, E]       | A[] B[] C[] D[]",
      })
  void whatKnownOriginsAreMeantToSendIsAsked(String answer, String wishes) {
    Intentions intentions =
        new Intentions(policies("{origins: ['https://a.example', reflected], " + answer + "}"));
    TargetList list = TargetList.ofArguments(List.of("https://api.example/x"), "GET", List.of());
    assertThat(
            intentions.known(list).targets().get(0).wishes().stream()
                .map(wish -> wish.method() + wish.headers())
                .collect(Collectors.joining(" ")))
        .isEqualTo(wishes);
  }

  @Test
  void whatIsNotTriedIsSaid() {
    TargetList list = TargetList.ofArguments(List.of("https://api.example/x"), "GET", List.of());
    String origins = "{origins: ['https://a.example', 'https://b.example'], methods: ";
    assertThat(new Intentions(policies(origins + "[PUT, PATCH]}")).known(list).problems())
        .isEmpty();
    assertThat(new Intentions(policies(origins + "[PUT, PATCH, A]}")).known(list).problems())
        .containsExactly(
            Problem.with(
                Problem.Kind.SKIPPED,
                "https://api.example/x",
                "of 6 requests that should be allowed after a preflight, the first 4 are tried"));
  }

  @Test
  void targetsKnowWhoIsMeant() {
    Intentions intentions =
        new Intentions(
            policies(
                "{scope: 'https://api.example/*', origins: ['https://a.example', reflected]}"));
    TargetList list =
        TargetList.ofArguments(
            List.of("https://api.example/x", "https://other.example/"), "GET", List.of());
    assertThat(intentions.known(list).targets())
        .extracting(target -> target.known().toString())
        .containsExactly("[https://a.example]", "[]");
  }
}
