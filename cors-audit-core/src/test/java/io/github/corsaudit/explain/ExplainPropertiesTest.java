package io.github.corsaudit.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.browser.Browser;
import io.github.corsaudit.browser.FetchRequest;
import io.github.corsaudit.browser.Reply;
import io.github.corsaudit.browser.Verdict;
import io.github.corsaudit.model.Header;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ExplainPropertiesTest {
  private static final BatchExplainer BATCH = new BatchExplainer();

  @Property(tries = 500)
  void everyLineGetsOneAnswer(@ForAll("lines") String line) throws IOException {
    StringWriter out = new StringWriter();
    BATCH.run(new StringReader(line + "\n" + line), out);
    long asked = (line + "\n" + line).lines().filter(l -> !l.isBlank()).count();
    assertThat(out.toString().lines().count()).isEqualTo(asked);
  }

  @Property(tries = 500)
  void nothingReachesTheTerminalUnescaped(@ForAll String text) {
    FetchRequest request =
        FetchRequest.get(text, "https://api.example/" + text)
            .withHeaders(List.of(new Header("X-Test", "1")));
    List<Header> lines =
        List.of(
            new Header("Access-Control-Allow-Origin", text),
            new Header("Location", text),
            new Header("Access-Control-Allow-Headers", text));
    Verdict verdict = new Browser().judge(request, sent -> new Reply.Answered(302, lines));
    for (String line : Explanation.of(request, verdict).lines()) {
      assertThat(line.chars().noneMatch(Character::isISOControl)).as(line).isTrue();
    }
  }

  @Property(tries = 500)
  void whateverIsPastedGetsAnAnswerOrOneSentence(@ForAll String text) {
    for (String start : List.of("", "HTTP/1.1 200 OK\n", "> ", "{\"log\":{\"entries\":[")) {
      assertThat(usable(() -> Transcript.parse(start + text))).isNotNull();
      assertThat(usable(() -> HarFile.parse(start + text))).isNotNull();
    }
  }

  /** Something that is read from pasted text. */
  private interface Pasted {
    Object read() throws Recording.Unusable;
  }

  private static Object usable(Pasted pasted) {
    try {
      return pasted.read();
    } catch (Recording.Unusable e) {
      return e.why();
    }
  }

  @Provide
  Arbitrary<String> lines() {
    Arbitrary<String> part =
        Arbitraries.of(
            "{",
            "}",
            "[",
            "]",
            "\"id\":1,",
            "\"origin\":\"null\"",
            ",",
            "\"url\":\"x\"",
            "1e9",
            "\"response\":{\"status\":200}",
            "null",
            "true",
            " ",
            "\"",
            "\\u0000");
    return Arbitraries.oneOf(
        part.list().ofMaxSize(8).map(parts -> String.join("", parts)),
        Arbitraries.strings().excludeChars('\n', '\r'));
  }
}
