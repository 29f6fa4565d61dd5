package io.github.corsaudit.read;

import io.github.corsaudit.model.Problem;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Says in plain words what the YAML parser complains about. */
final class SyntaxMistake {
  /** By a part of the parser's message. */
  private static final Map<String, String> PLAIN_WORDS =
      Map.of(
          "mapping values are not allowed",
          "a second `:` in one value; put the value in quotes, or check the indentation",
          "(TAB)",
          "a tab where YAML wants blanks; indent with blanks",
          "expected <block end>",
          "this line's indentation does not fit the lines above it",
          "unexpected end of stream",
          "a quote is opened and never closed",
          "could not find expected ':'",
          "a name without `:`; check the lines above for one that lacks it",
          "undefined alias",
          "an alias (`*name`) without its anchor (`&name`)",
          "expected ',' or ']'",
          "a `[` is opened and not closed",
          "expected ',' or '}'",
          "a `{` is opened and not closed");

  private SyntaxMistake() {}

  /** Returns the problem for a parser's complaint. */
  static Problem problem(SourceText source, YamlEngineException broken) {
    Optional<Integer> line = mark(broken).map(at -> Math.min(at.getLine() + 1, source.lines()));
    if (Templates.marked(source.content())) {
      return new Problem(
          Problem.Kind.TEMPLATED,
          source.path(),
          line,
          "a template, not YAML yet; check what it renders to instead");
    }
    return new Problem(
        Problem.Kind.SYNTAX, source.path(), line, "not valid YAML: " + plainWords(broken));
  }

  private static Optional<Mark> mark(YamlEngineException broken) {
    return broken instanceof MarkedYamlEngineException marked
        ? marked.getProblemMark().or(marked::getContextMark)
        : Optional.empty();
  }

  private static String plainWords(YamlEngineException broken) {
    String complaint =
        broken instanceof MarkedYamlEngineException marked
            ? String.valueOf(marked.getProblem())
            : String.valueOf(broken.getMessage());
    String firstLine = complaint.lines().findFirst().orElse("cannot be parsed");
    return PLAIN_WORDS.entrySet().stream()
        .filter(words -> complaint.toLowerCase(Locale.ROOT).contains(lower(words.getKey())))
        .map(Map.Entry::getValue)
        .sorted()
        .findFirst()
        .orElse(firstLine);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
