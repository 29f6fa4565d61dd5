package io.github.corsaudit.explain;

import io.github.corsaudit.browser.FetchRequest;
import io.github.corsaudit.browser.Verdict;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The forms in which one explanation can be had. */
public enum ExplanationFormat {
  /** Sentences, one a line. */
  TEXT {
    @Override
    public String render(FetchRequest request, Verdict verdict) {
      return Explanation.of(request, verdict).text();
    }
  },
  /** Headings and lists, for an issue or a page. */
  MARKDOWN {
    @Override
    public String render(FetchRequest request, Verdict verdict) {
      return Explanation.of(request, verdict).markdown();
    }
  },
  /** One JSON object on one line: an answer as in a batch. */
  JSON {
    @Override
    public String render(FetchRequest request, Verdict verdict) {
      StringWriter out = new StringWriter();
      try (JsonGenerator json =
          new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
        new AnswerWriter(json)
            .answer(new Json.Null(), verdict, Explanation.of(request, verdict).lines());
      }
      return out + "\n";
    }
  };

  /** Returns the format with this name. */
  public static Optional<ExplanationFormat> of(String text) {
    return Arrays.stream(values()).filter(format -> format.text().equals(text)).findFirst();
  }

  /** Returns the name used in options: {@code text}, {@code markdown}, {@code json}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the explanation of what became of a request, with a line end. */
  public abstract String render(FetchRequest request, Verdict verdict);
}
