package io.github.corsaudit.cli;

import io.github.corsaudit.RequestException;
import java.io.IOException;
import java.util.List;

/** The program: chooses the command, and turns everything that goes wrong into one clear line. */
public final class Main {
  private final Terminal terminal;

  Main(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Runs the program and ends the process with its exit status. */
  public static void main(String[] arguments) {
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
      return isPlainCheck(arguments)
          ? CheckCommand.of(terminal, arguments.subList(1, arguments.size())).call()
          : new Commands(terminal).execute(arguments);
    } catch (UsageException | RequestException e) {
      terminal.err().println("cors-audit: " + e.getMessage());
      return ExitStatus.USAGE.code();
    } catch (IOException e) {
      terminal.err().println("cors-audit: reading or writing failed: " + e.getMessage());
      return ExitStatus.INCOMPLETE.code();
    } finally {
      terminal.out().flush();
    }
  }

  // The parser of options takes a third of a small audit merely to get ready. What editors and
  // commit hooks run most, a check of some files, has no options that it could parse.
  private static boolean isPlainCheck(List<String> arguments) {
    if (arguments.isEmpty() || !arguments.get(0).equals("check")) {
      return false;
    }
    for (String argument : arguments) {
      // @file is the parser's way to take arguments from a file.
      if (argument.isEmpty() || argument.charAt(0) == '-' || argument.charAt(0) == '@') {
        return false;
      }
    }
    return true;
  }
}
