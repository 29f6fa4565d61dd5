package io.github.corsaudit.explain;

import io.github.corsaudit.browser.Browser;
import io.github.corsaudit.browser.Reason;
import io.github.corsaudit.browser.Verdict;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;

/** Questions about given headers. */
final class GivenHeadersKind implements QuestionKind {
  private final Browser browser = new Browser();

  @Override
  public void answer(Json id, Json.Members question, JsonGenerator json) throws InvalidQuestion {
    Question asked = QuestionReader.read(question);
    Verdict verdict = browser.judge(asked.request(), asked.answers());
    if (lacksAnswer(verdict)) {
      throw new InvalidQuestion("`then` does not say what is answered after the redirect");
    }
    new AnswerWriter(json).answer(id, verdict, Explanation.of(asked.request(), verdict).lines());
  }

  private static boolean lacksAnswer(Verdict verdict) {
    return Stream.of(verdict.chromium(), verdict.firefox(), verdict.standard())
        .flatMap(course -> course.failure().stream())
        .anyMatch(failure -> failure.reason() == Reason.UNREACHABLE);
  }
}
