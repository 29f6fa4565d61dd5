package io.github.corsaudit.explain;

import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Renders one answer about an expression. */
public final class PatternFormat {
  private PatternFormat() {}

  /** Returns the answer in a format, with a line end. */
  public static String render(PatternAnswer answer, ExplanationFormat format) {
    return switch (format) {
      case TEXT -> new PatternPage(answer).text();
      // No line of the page begins with backticks, so that nothing from outside can end the block.
      case MARKDOWN -> "```text\n" + new PatternPage(answer).text() + "```\n";
      case JSON -> json(answer) + "\n";
    };
  }

  private static String json(PatternAnswer answer) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
      new PatternAnswerWriter(json).write(new Json.Null(), answer);
    }
    return out.toString();
  }
}
