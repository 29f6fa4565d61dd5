package io.github.corsaudit.cli;

import io.github.corsaudit.RuleSelection;
import io.github.corsaudit.model.Confidence;
import io.github.corsaudit.model.Severity;
import io.github.corsaudit.report.ReportOutput;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The options of every command that audits. */
final class SharedOptions {
  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT[=FILE]",
      description =
          "How to report, and where to: text (default), json, jsonl, sarif, github, policies. Repeatable.")
  private List<String> formats = new ArrayList<>();

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      defaultValue = "medium",
      description =
          "Exit with 1 from this severity on: critical, high, medium (default), low, info, never.")
  private String failOn = "medium";

  @Option(names = "--require-policy", description = "Exit with 4 where no policy was found at all.")
  private boolean requirePolicy;

  @Option(
      names = "--min-severity",
      paramLabel = "SEVERITY",
      defaultValue = "info",
      description = "Leave out findings below this severity.")
  private String minSeverity = "info";

  @Option(
      names = "--min-confidence",
      paramLabel = "CONFIDENCE",
      defaultValue = "possible",
      description = "Leave out findings less sure than this: certain, likely, possible (default).")
  private String minConfidence = "possible";

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "Use the rules in this folder too. Repeatable.")
  private List<Path> rules = new ArrayList<>();

  @Option(
      names = "--disable",
      paramLabel = "ID",
      split = ",",
      description = "Leave out this rule. Repeatable.")
  private List<String> disabled = new ArrayList<>();

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description = "Colours: auto (default; NO_COLOR is respected), always, never.")
  private String color = "auto";

  @Option(
      names = "--show-files",
      description = "Name each file that was looked at, on standard error.")
  private boolean showFiles;

  @Option(
      names = {"-q", "--quiet"},
      description = "Report findings and problems only.")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "Report more: all that is known about each finding.")
  private boolean verbose;

  List<ReportOutput> outputs() {
    List<String> wanted = formats.isEmpty() ? List.of("text") : formats;
    try {
      return wanted.stream().map(ReportOutput::parse).toList();
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  /** Returns whether the one report that is wanted can be written as it comes. */
  boolean streamed() {
    List<ReportOutput> outputs = outputs();
    return outputs.size() == 1 && outputs.get(0).format().name().equals("jsonl");
  }

  /** Returns where the one report goes, behind what is there already if it goes on. */
  OutputStream stream(Terminal terminal, boolean goesOn) {
    Optional<Path> file = outputs().get(0).file();
    if (file.isEmpty()) {
      return new StandardOutput(terminal.out());
    }
    Path path = terminal.workingDirectory().resolve(file.get());
    try {
      return new FileOutputStream(path.toFile(), goesOn);
    } catch (IOException e) {
      throw ReportFile.unwritable(file.get(), path, e);
    }
  }

  Optional<Severity> failOn() {
    return failOn.equals("never")
        ? Optional.empty()
        : Optional.of(constant("--fail-on", failOn, Severity.values()));
  }

  boolean requirePolicy() {
    return requirePolicy;
  }

  RuleSelection ruleSelection(Path workingDirectory) {
    return new RuleSelection(
        rules.stream().map(workingDirectory::resolve).toList(),
        disabled,
        constant("--min-severity", minSeverity, Severity.values()),
        constant("--min-confidence", minConfidence, Confidence.values()));
  }

  boolean color(Terminal terminal) {
    return switch (color) {
      case "always" -> true;
      case "never" -> false;
      case "auto" -> terminal.colourful();
      default ->
          throw new UsageException("--color takes auto, always or never, not '" + color + "'");
    };
  }

  boolean showFiles() {
    return showFiles;
  }

  boolean quiet() {
    return quiet;
  }

  boolean verbose() {
    return verbose;
  }

  private static <E extends Enum<E>> E constant(String option, String value, E[] constants) {
    return Stream.of(constants)
        .filter(c -> c.name().toLowerCase(Locale.ROOT).equals(value))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "%s takes one of %s, not '%s'"
                        .formatted(
                            option,
                            Stream.of(constants)
                                .map(c -> c.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", ")),
                            value)));
  }
}
