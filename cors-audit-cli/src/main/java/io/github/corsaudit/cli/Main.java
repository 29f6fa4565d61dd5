package io.github.corsaudit.cli;

import io.github.corsaudit.RequestException;
import io.github.corsaudit.model.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program: chooses the command, and turns everything that goes wrong into one clear line. */
public final class Main {
  private static final int HELP_WIDTH = 100;

  private final Terminal terminal;

  Main(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Runs the program and ends the process with its exit status. */
  public static void main(String[] arguments) {
    // No option is a time or a database's type; merely preparing for them loads whole modules.
    System.setProperty("picocli.converters.excludes", "java\\.(time|sql)\\..*");
    Terminal terminal = Terminal.ofProcess();
    int status = new Main(terminal).run(List.of(arguments));
    terminal.out().flush();
    terminal.err().flush();
    // Threads of the HTTP client may linger for seconds; nobody waits for them.
    Runtime.getRuntime().exit(status);
  }

  /** Runs the program and returns its exit status. */
  int run(List<String> arguments) {
    try {
      return commandLine(arguments).execute(arguments.toArray(String[]::new));
    } finally {
      terminal.out().flush();
    }
  }

  private CommandLine commandLine(List<String> arguments) {
    Commands commands = new Commands(terminal);
    // Describing a command costs milliseconds, so that only the one that is asked for is described.
    List<String> wanted =
        arguments.isEmpty() || !commands.names().contains(arguments.get(0))
            ? commands.names()
            : List.of(arguments.get(0));
    CommandLine line = new CommandLine(new Program());
    wanted.forEach(name -> line.addSubcommand(name, commands.create(name)));
    return line.setUsageHelpWidth(HELP_WIDTH)
        .setOut(writer(terminal.out()))
        .setErr(writer(terminal.err()))
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .setParameterExceptionHandler(this::wrongUsage)
        .setExecutionExceptionHandler((e, command, result) -> failed(e));
  }

  private static java.io.PrintWriter writer(java.io.PrintStream stream) {
    return new java.io.PrintWriter(stream, true, java.nio.charset.StandardCharsets.UTF_8);
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

  private int failed(Exception e) throws Exception {
    if (e instanceof UsageException || e instanceof RequestException) {
      terminal.err().println("cors-audit: " + e.getMessage());
      return ExitStatus.USAGE.code();
    }
    throw e;
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
