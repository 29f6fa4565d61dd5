package io.github.corsaudit.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.model.Header;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiGateTest {
  private static final FetchRequest GET =
      FetchRequest.get("https://app.example", "https://api.example/");

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "Connect", "track", "BAD METHOD", "", "GET\r\n"})
  void refusesMethods(String method) {
    refused(GET.withMethod(method));
  }

  @ParameterizedTest
  @CsvSource({"'X Test', 1", "'', 1", "X-Test, 'a\0b'", "X-Test, 'a\nb'", "X-Test, \u20ac"})
  void refusesHeaders(String name, String value) {
    refused(GET.withHeaders(List.of(new Header(name, value))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nowhere", "https://u:p@api.example/", "http://[::1"})
  void refusesUrls(String url) {
    refused(FetchRequest.get("https://app.example", url));
  }

  @Test
  void refusesABodyWithGet() {
    refused(GET.withBody(true));
    assertThat(ApiGate.check(GET.withMethod("POST").withBody(true))).isEmpty();
  }

  @Test
  void sendsNothingToAForeignScheme() {
    Verdict verdict = judge(FetchRequest.get("https://app.example", "ftp://api.example/"));
    assertThat(verdict.failure()).map(Failure::reason).contains(Reason.CORS_DISABLED_SCHEME);
    assertThat(verdict.actualSent()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "http://api.example/, false",
    "http://localhost:1/, true",
    "http://127.0.0.1/, true",
    "https://api.example/, true",
  })
  void sendsNothingUnencryptedFromAnEncryptedPage(String url, boolean sent) {
    assertThat(judge(FetchRequest.get("https://app.example", url)).actualSent()).isEqualTo(sent);
    assertThat(judge(FetchRequest.get("http://app.example", url)).actualSent()).isTrue();
  }

  @Test
  void forcesAPreflightForAnUploadListener() {
    FetchRequest post = GET.withMethod("POST");
    assertThat(judge(post).preflight()).isEmpty();
    assertThat(judge(post.withUploadListener(true)).preflight()).isPresent();
  }

  @Test
  void dropsHeadersThatScriptsCannotSet() {
    List<Header> headers =
        List.of(
            new Header("Cookie", "a=b"),
            new Header("Sec-Fetch-Mode", "x"),
            new Header("Proxy-X", "x"),
            new Header("X-Method-Override", "PUT, trace"));
    Verdict verdict = judge(GET.withHeaders(headers));
    assertThat(verdict.preflight()).isEmpty();
    assertThat(verdict.chromium().actuals().get(0).headers())
        .containsExactly(new Header("Origin", "https://app.example"));
  }

  @Test
  void saysWhenTheServerDoesNotAnswer() {
    Verdict verdict = new Browser().judge(GET, sent -> new Reply.Unreachable("down"));
    assertThat(verdict.failure()).map(Failure::reason).contains(Reason.UNREACHABLE);
  }

  private static void refused(FetchRequest request) {
    Verdict verdict = judge(request);
    assertThat(verdict.outcome()).isEqualTo(Outcome.REJECTED_BY_API);
    assertThat(verdict.chromium().sent()).isEmpty();
    assertThat(verdict.steps()).hasSize(1);
  }

  private static Verdict judge(FetchRequest request) {
    return new Browser().judge(request, sent -> new Reply.Answered(200, List.of()));
  }
}
