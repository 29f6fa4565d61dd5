package io.github.corsaudit.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * One run of the program, as a shell would see it.
 *
 * @param status the exit status
 * @param out what went to standard output
 * @param err what went to standard error
 */
record Run(int status, String out, String err) {

  static Run in(Path folder, String... arguments) {
    return withInput("", folder, arguments);
  }

  static Run withInput(String input, Path folder, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Run run = run(input, new PrintStream(out, true, StandardCharsets.UTF_8), folder, arguments);
    return new Run(run.status, out.toString(StandardCharsets.UTF_8), run.err);
  }

  /** Runs with another standard output, of which nothing is kept. */
  static Run to(PrintStream out, Path folder, String... arguments) {
    return run("", out, folder, arguments);
  }

  private static Run run(String input, PrintStream out, Path folder, String... arguments) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            out,
            new PrintStream(err, true, StandardCharsets.UTF_8),
            folder,
            Map.of(),
            new Properties(),
            false);
    int status = new Main(terminal).run(List.of(arguments));
    return new Run(status, "", err.toString(StandardCharsets.UTF_8));
  }
}
