package io.github.corsaudit.explain;

import io.github.corsaudit.browser.Browser;
import io.github.corsaudit.browser.Reason;
import io.github.corsaudit.browser.Verdict;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Answers many questions: one JSON object a line in, one a line out, in the same order. */
public final class BatchExplainer {
  private final JsonFactory factory =
      JsonFactory.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
          .build();
  private final Browser browser = new Browser();

  /**
   * Answers each line as it comes. A line that is no question is answered with an {@code error} and
   * its number, from 1; blank lines are skipped.
   *
   * @return how many lines were answered with an error
   * @throws IOException if reading or writing fails
   */
  public int run(Reader in, Writer out) throws IOException {
    BufferedReader lines = new BufferedReader(in);
    int errors = 0;
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      errors += answer(line, number, out) ? 0 : 1;
      out.write('\n');
      if (!lines.ready()) {
        out.flush();
      }
    }
    out.flush();
    return errors;
  }

  private boolean answer(String line, int number, Writer out) {
    Json id = new Json.Null();
    try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), out)) {
      AnswerWriter answers = new AnswerWriter(json);
      try {
        Json.Members members = members(new JsonLine(factory).read(line));
        id = members.get("id").orElse(id);
        answer(id, QuestionReader.read(members), answers);
        return true;
      } catch (InvalidQuestion e) {
        answers.error(id, number, e.text());
        return false;
      }
    }
  }

  private void answer(Json id, Question question, AnswerWriter answers) throws InvalidQuestion {
    Verdict verdict = browser.judge(question.request(), question.answers());
    if (lacksAnswer(verdict)) {
      throw new InvalidQuestion("`then` does not say what is answered after the redirect");
    }
    answers.answer(id, verdict, Explanation.of(question.request(), verdict).lines());
  }

  private static boolean lacksAnswer(Verdict verdict) {
    return Stream.of(verdict.chromium(), verdict.firefox(), verdict.standard())
        .flatMap(course -> course.failure().stream())
        .anyMatch(failure -> failure.reason() == Reason.UNREACHABLE);
  }

  private static Json.Members members(Json value) throws InvalidQuestion {
    if (value instanceof Json.Members members) {
      return members;
    }
    throw new InvalidQuestion("a question is a JSON object");
  }
}
