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
            A page at https://shop.example asks for GET https://api.example/, with cookies for its own origin only (credentials mode same-origin).
            The browser need not ask first: GET with none but safelisted headers (no preflight).
            It sends GET https://api.example/ with Origin: https://shop.example, without cookies.
            The server answers with status 200.
            Access-Control-Allow-Origin is "*": any page may have it.
            Allowed: the script gets the answer.
            It can read the body, but none of the response headers.
            No cookies go along with the request (credentials mode same-origin).
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
  void isFoundByName() {
    assertThat(ExplanationFormat.of("json")).contains(ExplanationFormat.JSON);
    assertThat(ExplanationFormat.of("JSON")).isEmpty();
  }
}
