package io.github.corsaudit.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.browser.Browser;
import io.github.corsaudit.browser.FetchRequest;
import io.github.corsaudit.browser.Reply;
import io.github.corsaudit.browser.Verdict;
import io.github.corsaudit.model.Header;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationFormatTest {
  private static final FetchRequest REQUEST =
      FetchRequest.get("https://shop.example", "https://api.example/");
  private static final Reply STAR =
      new Reply.Answered(200, List.of(new Header("Access-Control-Allow-Origin", "*")));
  private static final Verdict VERDICT =
      new Browser().judge(REQUEST, GivenAnswers.of(GivenAnswers.unknownPreflight(), STAR));

  @Test
  void tellsAStory() {
    assertThat(ExplanationFormat.TEXT.render(REQUEST, VERDICT))
        .isEqualTo(
            """
            What the page asks for
              - A script on https://shop.example asks for GET https://api.example/, without the user's cookies:
                they go to the page's own origin alone (credentials mode "same-origin", the default).
              - Scheme, host and port (the origin) are not all the same, so the browser hides the answer from
                the script unless the server's headers let this page in. That is CORS.

            Does the browser ask first?
              - No. GET with nothing but everyday headers is what any link or form could send, so the browser
                sends it at once (a request without preflight). [Fetch: CORS-preflight request]

            The request itself
              - The browser sends GET https://api.example/ with "Origin: https://shop.example", without cookies.
              - The server answers with status 200.
              - Access-Control-Allow-Origin is "*": any page may have this answer. [Fetch: CORS check]

            The verdict
              - Allowed: the script gets the answer.
              - It can read the status, the body, and none of the response headers. More would need
                Access-Control-Expose-Headers. [Fetch: CORS filtered response]
              - No cookies went along with the request (credentials mode "same-origin").
            """);
  }

  @Test
  void writesTheAnswerOfABatch() {
    assertThat(ExplanationFormat.JSON.render(REQUEST, VERDICT))
        .startsWith(
            "{\"id\":null,\"outcome\":\"allowed\",\"standard\":\"allowed\",\"reason\":null,")
        .endsWith("]}\n");
  }

  @Test
  void leavesNothingToMarkdown() {
    Reply hostile =
        new Reply.Answered(
            200, List.of(new Header("Access-Control-Allow-Origin", "<b>[x](http://y)*www.z")));
    Verdict verdict =
        new Browser().judge(REQUEST, GivenAnswers.of(GivenAnswers.unknownPreflight(), hostile));
    assertThat(ExplanationFormat.MARKDOWN.render(REQUEST, verdict))
        .startsWith("### What the page asks for\n\n- ")
        .contains("\\<b\\>\\[x\\](http\\://y)\\*www\\.z");
  }

  @Test
  void isFoundByName() {
    assertThat(ExplanationFormat.of("json")).contains(ExplanationFormat.JSON);
    assertThat(ExplanationFormat.of("JSON")).isEmpty();
  }
}
