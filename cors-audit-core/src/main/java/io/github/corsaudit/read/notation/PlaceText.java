package io.github.corsaudit.read.notation;

import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a place in a file: {@code file:line} or {@code file:line:column-endLine:endColumn}. */
final class PlaceText {
  private static final String NUMBER = "([1-9][0-9]{0,8})";
  private static final Pattern LINE = Pattern.compile("(.+):" + NUMBER);
  private static final Pattern SPAN =
      Pattern.compile("(.+):" + NUMBER + ":" + NUMBER + "-" + NUMBER + ":" + NUMBER);

  private PlaceText() {}

  static Optional<Provenance.InFile> parse(String text) {
    Matcher span = SPAN.matcher(text);
    if (span.matches()) {
      return span(span);
    }
    Matcher line = LINE.matcher(text);
    return line.matches()
        ? Optional.of(new Provenance.InFile(line.group(1), Span.atLine(number(line, 2))))
        : Optional.empty();
  }

  private static Optional<Provenance.InFile> span(Matcher found) {
    int line = number(found, 2);
    int column = number(found, 3);
    int endLine = number(found, 4);
    int endColumn = number(found, 5);
    boolean ordered = endLine > line || (endLine == line && endColumn >= column);
    return ordered
        ? Optional.of(
            new Provenance.InFile(found.group(1), new Span(line, column, endLine, endColumn)))
        : Optional.empty();
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }
}
