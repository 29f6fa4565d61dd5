package io.github.corsaudit.browser;

import static io.github.corsaudit.browser.Outcome.ALLOWED;
import static io.github.corsaudit.browser.Outcome.BLOCKED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.model.Header;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The measured differences between the standard, Chromium and Firefox, one by one. */
class EngineDifferencesTest {
  private static final String APP = "https://app.example";
  private static final FetchRequest GET =
      FetchRequest.get(APP, "https://api.example/").withCredentials(CredentialsMode.OMIT);
  private static final FetchRequest INCLUDE = GET.withCredentials(CredentialsMode.INCLUDE);

  @Test
  void theStarCoversAuthorizationInBrowsersOnly() {
    FetchRequest request = GET.withHeaders(List.of(new Header("Authorization", "Bearer x")));
    Verdict verdict = judge(request, answer(204, "Access-Control-Allow-Headers", "*"), answer(200));
    outcomes(verdict, ALLOWED, ALLOWED, BLOCKED);
  }

  @Test
  void onlyChromiumOverlooksABlankBeforeTheColon() {
    Reply reply = new Reply.Answered(200, List.of(new Header("Access-Control-Allow-Origin ", APP)));
    outcomes(new Browser().judge(GET, sent -> reply), ALLOWED, BLOCKED, BLOCKED);
  }

  @Test
  void onlyChromiumEndsALineAtABareCarriageReturn() {
    Reply reply =
        new Reply.Answered(200, List.of(new Header("Access-Control-Allow-Origin", APP + "\r")));
    outcomes(new Browser().judge(GET, sent -> reply), ALLOWED, BLOCKED, BLOCKED);
  }

  @Test
  void onlyFirefoxDropsAnEmptyCredentialsLine() {
    Reply reply =
        answer(
            200,
            "Access-Control-Allow-Credentials",
            "",
            "Access-Control-Allow-Credentials",
            "true");
    outcomes(judge(INCLUDE, answer(404), reply), BLOCKED, ALLOWED, BLOCKED);
  }

  @Test
  void onlyChromiumSendsClientHintsWithoutAPreflight() {
    for (String name : List.of("DPR", "Width", "Viewport-Width", "Device-Memory", "Downlink")) {
      outcomes(withHeader(name, "1"), ALLOWED, BLOCKED, BLOCKED);
    }
    outcomes(withHeader("Save-Data", "on"), ALLOWED, BLOCKED, BLOCKED);
    outcomes(withHeader("User-Agent", "x"), ALLOWED, BLOCKED, BLOCKED);
  }

  @Test
  void onlyFirefoxAsksBeforeAnAcceptBeyondAscii() {
    outcomes(withHeader("Accept", "\u00e9"), ALLOWED, BLOCKED, ALLOWED);
  }

  @Test
  void firefoxKnowsNoTotalLimit() {
    FetchRequest request =
        GET.withHeaders(Collections.nCopies(11, new Header("Accept", "a".repeat(100))));
    Verdict verdict = judge(request, answer(204), answer(200));
    outcomes(verdict, BLOCKED, ALLOWED, BLOCKED);
    assertThat(verdict.preflight().orElseThrow().header(SentRequest.REQUEST_HEADERS))
        .contains("accept");
  }

  @Test
  void chromiumJoinsRequestLinesBeforeItMeasuresThem() {
    FetchRequest request =
        GET.withHeaders(Collections.nCopies(2, new Header("Accept", "a".repeat(100))));
    outcomes(judge(request, answer(204), answer(200)), BLOCKED, ALLOWED, ALLOWED);
  }

  @Test
  void firefoxAsksForARepeatedNameTwice() {
    FetchRequest request =
        GET.withHeaders(List.of(new Header("X-Test", "1"), new Header("x-test", "2")));
    Verdict verdict = judge(request, answer(204), answer(200));
    assertThat(asked(verdict.chromium())).containsExactly("x-test");
    assertThat(asked(verdict.standard())).containsExactly("x-test");
    assertThat(asked(verdict.firefox())).containsExactly("x-test,x-test");
  }

  @Test
  void firefoxAsksAgainAfterARedirectThatTookTheReasonAway() {
    FetchRequest request = GET.withMethod("PUT");
    Reply permission = answer(204, "Access-Control-Allow-Methods", "PUT");
    Reply redirect = answer(303, "Location", "/done");
    Verdict verdict =
        new Browser()
            .judge(
                request,
                sent ->
                    sent.preflight() ? permission : sent.leg().hop() == 0 ? redirect : answer(200));
    assertThat(verdict.chromium().preflights()).hasSize(1);
    assertThat(verdict.standard().preflights()).hasSize(1);
    assertThat(verdict.firefox().preflights()).hasSize(2);
  }

  @Test
  void onlyChromiumFailsOnProxyAuthentication() {
    outcomes(judge(GET, answer(404), answer(407)), BLOCKED, ALLOWED, ALLOWED);
  }

  @Test
  void browsersFailOnConflictingLocations() {
    Verdict verdict = judge(GET, answer(404), answer(200, "Location", "/x", "Location", "/y"));
    outcomes(verdict, BLOCKED, BLOCKED, ALLOWED);
  }

  private static Verdict withHeader(String name, String value) {
    return judge(GET.withHeaders(List.of(new Header(name, value))), answer(204), answer(200));
  }

  private static Verdict judge(FetchRequest request, Reply preflight, Reply response) {
    return new Browser().judge(request, sent -> sent.preflight() ? preflight : response);
  }

  private static List<String> asked(Course course) {
    return course.preflights().stream()
        .map(sent -> sent.header(SentRequest.REQUEST_HEADERS).orElse("-"))
        .toList();
  }

  private static void outcomes(
      Verdict verdict, Outcome chromium, Outcome firefox, Outcome standard) {
    assertThat(verdict.chromium().outcome()).as("Chromium").isEqualTo(chromium);
    assertThat(verdict.firefox().outcome()).as("Firefox").isEqualTo(firefox);
    assertThat(verdict.standard().outcome()).as("standard").isEqualTo(standard);
    assertThat(verdict.outcome()).isEqualTo(chromium);
    assertThat(verdict.differs()).isEqualTo(chromium != firefox);
  }

  private static Reply answer(int status, String... namesAndValues) {
    List<Header> lines = new ArrayList<>();
    lines.add(new Header("Access-Control-Allow-Origin", APP));
    for (int i = 0; i < namesAndValues.length; i += 2) {
      lines.add(new Header(namesAndValues[i], namesAndValues[i + 1]));
    }
    return new Reply.Answered(status, lines);
  }
}
