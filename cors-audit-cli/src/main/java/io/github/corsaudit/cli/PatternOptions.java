package io.github.corsaudit.cli;

import io.github.corsaudit.explain.ExplanationFormat;
import io.github.corsaudit.explain.InvalidQuestion;
import io.github.corsaudit.explain.PatternAnswer;
import io.github.corsaudit.explain.PatternFormat;
import io.github.corsaudit.explain.PatternQuestion;
import java.util.Optional;
import picocli.CommandLine.Option;

/** An expression, and the question whom it lets in. */
final class PatternOptions {
  private static final String DIALECTS = "python, javascript, java, pcre, ruby, re2, dotnet, glob";

  @Option(
      names = "--origins",
      paramLabel = "PATTERN",
      description = "Say whom this expression lets in, and repair it.")
  private Optional<String> text = Optional.empty();

  @Option(
      names = "--dialect",
      paramLabel = "NAME",
      description = "The expression's language: " + DIALECTS + ".")
  private Optional<String> dialect = Optional.empty();

  @Option(
      names = "--match",
      paramLabel = "HOW",
      description =
          "How much it must match: full, start or anywhere (default: what is usual there).")
  private Optional<String> match = Optional.empty();

  @Option(names = "--flags", paramLabel = "LETTERS", description = "Its flags, such as i.")
  private String flags = "";

  boolean chosen() {
    return text.isPresent();
  }

  /** Tells whom the expression lets in, and returns the exit status. */
  int answer(Terminal terminal, ExplanationFormat format) {
    PatternAnswer answer = PatternAnswer.to(question());
    terminal.out().print(PatternFormat.render(answer, format));
    return status(answer).code();
  }

  private PatternQuestion question() {
    String language =
        dialect.orElseThrow(
            () ->
                new UsageException(
                    "say what language the expression is in: --dialect NAME, one of " + DIALECTS));
    try {
      return PatternQuestion.of(text.orElseThrow(), language, match, flags);
    } catch (InvalidQuestion e) {
      throw new UsageException(e.text());
    }
  }

  private static ExitStatus status(PatternAnswer answer) {
    if (answer.excessive()) {
      return ExitStatus.FOUND;
    }
    return answer.decided() ? ExitStatus.CLEAN : ExitStatus.INCOMPLETE;
  }
}
