package io.github.corsaudit.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.model.Header;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedirectTest {
  private static final FetchRequest GET =
      FetchRequest.get("https://app.example", "https://a.example/");

  @ParameterizedTest
  @CsvSource({
    "301, POST, GET",
    "302, POST, GET",
    "303, POST, GET",
    "307, POST, POST",
    "308, POST, POST",
    "301, GET, GET",
    "303, HEAD, HEAD",
    "303, get, GET",
  })
  void changesTheMethod(int status, String before, String after) {
    assertThat(follow(GET.withMethod(before), status, "https://a.example/next"))
        .last()
        .extracting(SentRequest::method)
        .isEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/next, https://app.example",
    "https://b.example/next, null",
    "https://app.example/,   null",
  })
  void hidesTheOriginAfterLeavingAForeignOne(String location, String origin) {
    assertThat(follow(GET, 302, location))
        .last()
        .extracting(RedirectTest::origin)
        .isEqualTo(origin);
  }

  @Test
  void keepsTheOriginWhenThePageIsLeft() {
    FetchRequest own = FetchRequest.get("https://a.example", "https://a.example/");
    List<SentRequest> sent = follow(own, 302, "https://b.example/");
    assertThat(sent.get(0).header("Origin")).isEmpty();
    assertThat(sent.get(0).credentials()).isTrue();
    assertThat(origin(sent.get(1))).isEqualTo("https://a.example");
    assertThat(sent.get(1).credentials()).isFalse();
  }

  @Test
  void dropsAuthorizationAtAnotherOrigin() {
    List<Header> headers = List.of(new Header("Authorization", "x"), new Header("X-Test", "1"));
    List<SentRequest> sent = follow(GET.withHeaders(headers), 307, "https://b.example/");
    assertThat(sent).last().extracting(s -> s.header("Authorization").isPresent()).isEqualTo(false);
    assertThat(sent).last().extracting(s -> s.header("X-Test").isPresent()).isEqualTo(true);
  }

  @ParameterizedTest
  @CsvSource({
    "https://u:p@a.example/, RedirectContainsCredentials",
    "ftp://a.example/,       CorsDisabledScheme",
    "http://a.example/,      net::ERR_BLOCKED_BY_MIXED_CONTENT",
    "http://[/,              net::ERR_INVALID_REDIRECT",
  })
  void refusesToFollow(String location, String reason) {
    Verdict verdict = judge(GET, 302, location);
    assertThat(verdict.failure()).map(f -> f.reason().text()).contains(reason);
    assertThat(verdict.actualSent()).isTrue();
  }

  @Test
  void givesUpAfterTwentyRedirects() {
    Reply again = answer(302, new Header("Location", "/again"));
    Verdict verdict = new Browser().judge(GET, sent -> again);
    assertThat(verdict.failure()).map(Failure::reason).contains(Reason.TOO_MANY_REDIRECTS);
    assertThat(verdict.chromium().actuals()).hasSize(21);
  }

  @Test
  void takesARedirectWithoutLocationForAnAnswer() {
    assertThat(new Browser().judge(GET, sent -> answer(302)).outcome()).isEqualTo(Outcome.ALLOWED);
  }

  private static List<SentRequest> follow(FetchRequest request, int status, String location) {
    Verdict verdict = judge(request, status, location);
    assertThat(verdict.standard().outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(verdict.standard().actuals()).hasSize(2);
    return verdict.standard().actuals();
  }

  private static Verdict judge(FetchRequest request, int status, String location) {
    Header grant = new Header("Access-Control-Allow-Headers", "X-Test, Authorization");
    Header to = new Header("Location", location);
    return new Browser()
        .judge(
            request,
            sent ->
                !sent.preflight() && sent.leg().hop() == 0
                    ? answer(status, to)
                    : answer(200, grant));
  }

  private static String origin(SentRequest sent) {
    return sent.header("Origin").orElse("");
  }

  private static Reply answer(int status, Header... more) {
    Header star = new Header("Access-Control-Allow-Origin", "*");
    return new Reply.Answered(status, more.length == 0 ? List.of(star) : List.of(star, more[0]));
  }
}
