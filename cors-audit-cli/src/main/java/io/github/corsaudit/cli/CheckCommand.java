package io.github.corsaudit.cli;

import io.github.corsaudit.AuditRequest;
import io.github.corsaudit.FilesRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code check}: audits what files declare. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Audit the CORS policies that files declare, and saved probe results.",
    parameterListHeading = "%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  cors-audit check                              everything below the current folder",
      "  cors-audit check nginx.conf app/main.py       these files, wherever they lie",
      "  cors-audit check -f text -f sarif=cors.sarif  a report for people, one for code review",
      "  cors-audit check --fail-on high src           exit with 1 from severity high on",
      "  cors-audit check live.yaml --rules my-rules   saved probe results, with rules of your own",
      "  git show main:app.py | cors-audit check - --stdin-filename app.py"
    })
final class CheckCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "PATH",
      description = "Files and folders (default: the current folder); - is standard input.")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--stdin-filename",
      paramLabel = "NAME",
      description = "What the text on standard input is called: the name decides how it is read.")
  private Optional<String> standardInputName = Optional.empty();

  @Option(
      names = "--include",
      paramLabel = "GLOB",
      description = "Audit only files whose path matches. Repeatable.")
  private List<String> includes = new ArrayList<>();

  @Option(
      names = "--exclude",
      paramLabel = "GLOB",
      description = "Leave out files whose path matches, as 'legacy/**'. Repeatable.")
  private List<String> excludes = new ArrayList<>();

  @Mixin private SharedOptions options = new SharedOptions();

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Returns a check of some paths, everything else as it is by default. */
  static CheckCommand of(Terminal terminal, List<String> paths) {
    CheckCommand check = new CheckCommand(terminal);
    check.paths = paths;
    return check;
  }

  @Override
  public Integer call() throws IOException {
    return new AuditRun(terminal, options).run(AuditRequest.ofFiles(files()));
  }

  private FilesRequest files() throws IOException {
    List<Path> named = new ArrayList<>();
    boolean standardInput = false;
    for (String path : paths.isEmpty() ? List.of(".") : paths) {
      standardInput |= path.equals("-");
      if (!path.equals("-")) {
        named.add(CommandPaths.parse(path));
      }
    }
    FilesRequest request =
        FilesRequest.of(terminal.workingDirectory(), named).filtered(includes, excludes);
    return standardInput ? request.withText(standardInputName(), standardInput()) : request;
  }

  private String standardInputName() {
    return standardInputName.orElseThrow(
        () -> new UsageException("- needs --stdin-filename: the name decides how it is read"));
  }

  private String standardInput() throws IOException {
    return new String(terminal.in().readAllBytes(), StandardCharsets.UTF_8);
  }
}
