package io.github.corsaudit.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corsaudit.browser.Reply;
import io.github.corsaudit.model.Header;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TranscriptTest {

  @Test
  void readsOneAnswerWithItsBody() throws Recording.Unusable {
    Recording recording =
        Transcript.parse("HTTP/2 200 \r\nvary: Origin\r\nx-a:  1\r\n\r\n{\"a: b\": 1}\n");
    assertThat(recording.answers().hops()).hasSize(1);
    assertThat(response(recording, 0))
        .isEqualTo(
            new Reply.Answered(
                200, List.of(new Header("vary", "Origin"), new Header("x-a", " 1"))));
    assertThat(recording.origin()).isEmpty();
  }

  @Test
  void skipsInterimAnswersAndFollowsRedirects() throws Recording.Unusable {
    Recording recording =
        Transcript.parse(
            """
            HTTP/1.1 100 Continue

            HTTP/1.1 302 Found
            Location: /next

            HTTP/1.1 200 OK
            X-A: 1
            """);
    assertThat(recording.answers().hops()).hasSize(2);
    assertThat(((Reply.Answered) response(recording, 0)).status()).isEqualTo(302);
    assertThat(((Reply.Answered) response(recording, 1)).lines())
        .containsExactly(new Header("X-A", "1"));
  }

  @Test
  void takesAnAnswerWithAllowMethodsBeforeAnotherForThePreflight() throws Recording.Unusable {
    Recording recording =
        Transcript.parse(
            "HTTP/1.1 204 x\nAccess-Control-Allow-Methods: PUT\n\nHTTP/1.1 200 OK\nX-A: 1\n");
    assertThat(recording.answers().hops()).hasSize(1);
    assertThat(((Reply.Answered) recording.answers().hops().get(0).preflight()).status())
        .isEqualTo(204);
  }

  @Test
  void readsRequestsOfVerboseOutput() throws Recording.Unusable {
    Recording recording =
        Transcript.parse(
            """
            * SSL connection using TLSv1.3
            > PUT /me?x HTTP/1.1
            > Host: api.example.com
            > Origin: https://app.example.com
            > Cookie: a=b
            >
            < HTTP/1.1 200 OK
            < Vary: Origin
            <
            body: x
            """);
    assertThat(recording.url()).contains("https://api.example.com/me?x");
    assertThat(recording.origin()).contains("https://app.example.com");
    assertThat(recording.method()).contains("PUT");
    assertThat(recording.credentials()).isPresent();
    assertThat(((Reply.Answered) response(recording, 0)).lines()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "curl: (6) Could not resolve host", "HTTP/1.1 100 Continue\n\n"})
  void saysThatThereIsNoAnswer(String text) {
    assertThatThrownBy(() -> Transcript.parse(text))
        .isInstanceOf(Recording.Unusable.class)
        .hasMessageContaining("curl -i");
  }

  private static Reply response(Recording recording, int hop) {
    return recording.answers().hops().get(hop).response();
  }
}
