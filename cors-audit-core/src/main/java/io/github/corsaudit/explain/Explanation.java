package io.github.corsaudit.explain;

import io.github.corsaudit.browser.FetchRequest;
import io.github.corsaudit.browser.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * A verdict in plain words, the precise terms beside them: what the page asks for, each thing the
 * browser does and looks at, how it ends, and how to repair it.
 *
 * @param chapters its parts, in order
 */
public record Explanation(List<Chapter> chapters) {
  /** Makes the list unchangeable. */
  public Explanation {
    chapters = List.copyOf(chapters);
  }

  /** Returns the explanation of what became of a request. */
  public static Explanation of(FetchRequest request, Verdict verdict) {
    List<Chapter> chapters = new ArrayList<>();
    chapters.add(Opening.of(request));
    LocalNetwork.of(request).ifPresent(chapters::add);
    chapters.addAll(Conversation.of(request, verdict.chromium()));
    chapters.add(Endings.of(request, verdict));
    Repairs.of(request, verdict.chromium())
        .ifPresent(repair -> chapters.add(new Chapter("The repair", List.of(repair))));
    return new Explanation(chapters);
  }

  /** Returns all lines, without titles. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    chapters.forEach(chapter -> lines.addAll(chapter.lines()));
    return lines;
  }

  /** Returns the explanation for a terminal. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Chapter chapter : chapters) {
      text.append(text.isEmpty() ? "" : "\n").append(chapter.title()).append('\n');
      chapter.lines().forEach(line -> text.append(Paragraph.wrapped("  - ", line)));
    }
    return text.toString();
  }

  /** Returns the explanation as Markdown: text from outside stays text, whatever it holds. */
  public String markdown() {
    StringBuilder text = new StringBuilder();
    for (Chapter chapter : chapters) {
      text.append(text.isEmpty() ? "" : "\n").append("### ").append(chapter.title()).append("\n\n");
      chapter
          .lines()
          .forEach(line -> text.append("- ").append(Escaped.markdown(line)).append('\n'));
    }
    return text.toString();
  }
}
