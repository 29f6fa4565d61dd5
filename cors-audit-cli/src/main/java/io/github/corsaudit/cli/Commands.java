package io.github.corsaudit.cli;

import io.github.corsaudit.RequestException;
import io.github.corsaudit.model.NearestName;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The commands by name: parses the arguments of one, and runs it. */
final class Commands {
  private static final int HELP_WIDTH = 100;
  private static final List<String> NAMES = List.of("check", "probe", "explain", "rules", "demo");

  private final Terminal terminal;

  Commands(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * Runs the command that the arguments name and returns its exit status.
   *
   * @throws UsageException if the arguments make no sense together
   * @throws RequestException if what is asked for does not exist
   * @throws IOException if the streams of the process fail
   */
  int execute(List<String> arguments) throws IOException {
    // No option is a time or a database's type; merely preparing for them loads whole modules.
    System.setProperty("picocli.converters.excludes", "java\\.(time|sql)\\..*");
    Failure failure = new Failure();
    int status =
        commandLine(arguments)
            .setExecutionExceptionHandler((e, command, result) -> failure.keep(e))
            .execute(arguments.toArray(String[]::new));
    failure.rethrow();
    return status;
  }

  private CommandLine commandLine(List<String> arguments) {
    // Describing a command costs milliseconds, so that only the one that is asked for is described.
    List<String> wanted =
        arguments.isEmpty() || !NAMES.contains(arguments.get(0))
            ? NAMES
            : List.of(arguments.get(0));
    CommandLine line = new CommandLine(new Program());
    wanted.forEach(name -> line.addSubcommand(name, create(name)));
    return line.setUsageHelpWidth(HELP_WIDTH)
        .setOut(writer(terminal.out()))
        .setErr(writer(terminal.err()))
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .setParameterExceptionHandler(this::wrongUsage);
  }

  private Object create(String name) {
    return switch (name) {
      case "check" -> new CheckCommand(terminal);
      case "probe" -> new ProbeCommand(terminal);
      case "explain" -> new ExplainCommand(terminal);
      case "rules" -> new RulesCommand(terminal);
      case "demo" -> new DemoCommand(terminal);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  private int wrongUsage(ParameterException e, String[] arguments) {
    CommandSpec command = e.getCommandLine().getCommandSpec();
    String hint = e instanceof UnmatchedArgumentException unmatched ? hint(unmatched, command) : "";
    terminal.err().println("cors-audit: " + lowerFirst(String.valueOf(e.getMessage())) + hint);
    terminal.err().println("Try '" + command.qualifiedName() + " --help'.");
    return ExitStatus.USAGE.code();
  }

  private static String hint(UnmatchedArgumentException e, CommandSpec command) {
    List<String> known = new ArrayList<>(command.optionsMap().keySet());
    known.addAll(command.subcommands().keySet());
    return NearestName.hint(e.getUnmatched().get(0), known);
  }

  private static String lowerFirst(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }

  /** The program without a command: only says what there is. */
  @Command(
      name = "cors-audit",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class,
      description = {
        "Finds out whom an API lets in: checks the CORS policies that files declare,",
        "asks live endpoints, and proves each exposure with an origin a browser can send.",
        ""
      },
      footerHeading = "%nExamples:%n",
      footer = {
        "  cors-audit demo                              see it at work, without a network",
        "  cors-audit check .                           audit a project's files",
        "  cors-audit probe https://api.example.com/    audit a live endpoint",
        "  cors-audit explain --help                    ask why a browser blocks a request",
        "",
        "Exit status: 0 clean, 1 findings (see --fail-on), 2 wrong usage, 3 incomplete, 4 nothing to audit."
      })
  static final class Program implements Runnable {
    @CommandLine.Spec private CommandSpec spec;

    @CommandLine.Option(
        names = {"-v", Version.VERBOSE},
        description = "With --version: say what else it was built from.")
    @SuppressWarnings("UnusedVariable") // Version looks at what was parsed
    private boolean verbose;

    Program() {
      spec = CommandSpec.create();
    }

    @Override
    public void run() {
      throw new ParameterException(
          spec.commandLine(), "Say what to do: check, probe, explain, rules or demo");
    }
  }
}
