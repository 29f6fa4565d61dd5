package io.github.corsaudit.cli;

import io.github.corsaudit.AuditRequest;
import io.github.corsaudit.ProbeRequest;
import io.github.corsaudit.model.Origin;
import io.github.corsaudit.probe.ProbeLimits;
import io.github.corsaudit.probe.TargetList;
import io.github.corsaudit.read.SourceText;
import io.github.corsaudit.report.Printable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code probe}: audits what live endpoints answer. */
@Command(
    name = "probe",
    mixinStandardHelpOptions = true,
    description = {
      "Audit live endpoints: ask as a browser would, with origins that should not get in.",
      "Only endpoints you are responsible for should be asked. Nothing is changed: GET and OPTIONS",
      "requests, no bodies, few of them, slowly.%n"
    },
    parameterListHeading = "%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  cors-audit probe https://api.example.com/v1/me",
      "  cors-audit probe --origin https://app.example.com https://api.example.com/v1/me",
      "  cors-audit probe -i targets.txt -f text -f policies=live.yaml",
      "  cors-audit probe -H 'Authorization: Bearer ...' --cookie 'session=...' https://api.example.com/"
    })
final class ProbeCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "URL", description = "Endpoints; without a scheme, both https and http.")
  private List<String> urls = new ArrayList<>();

  @Option(
      names = {"-i", "--input"},
      paramLabel = "FILE",
      description = "A list of endpoints, one a line, # for comments; - is standard input.")
  private Optional<String> input = Optional.empty();

  @Option(
      names = "--origin",
      paramLabel = "ORIGIN",
      description = "An origin that should be let in, as https://app.example.com. Repeatable.")
  private List<String> origins = new ArrayList<>();

  @Option(
      names = {"-X", "--request"},
      paramLabel = "METHOD",
      defaultValue = "GET",
      description = "The method of the actual requests (default: GET).")
  private String method = "GET";

  @Option(
      names = "--rate",
      paramLabel = "N",
      description = "Requests per second to one host (default: 10).")
  private Optional<Double> rate = Optional.empty();

  @Option(
      names = "--concurrency",
      paramLabel = "N",
      description = "Endpoints asked at the same time (default: 8).")
  private Optional<Integer> concurrency = Optional.empty();

  @Option(
      names = "--max-requests",
      paramLabel = "N",
      description = "Requests to one endpoint (default: 30).")
  private Optional<Integer> maxRequests = Optional.empty();

  @Mixin private WireOptions wire = new WireOptions();
  @Mixin private SharedOptions options = new SharedOptions();

  ProbeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Optional<SourceText> list =
        input.isPresent() ? Optional.of(list(input.get())) : Optional.empty();
    if (urls.isEmpty() && list.isEmpty()) {
      throw new UsageException("name a URL to ask, or a list of them with -i FILE");
    }
    ProbeRequest request = new ProbeRequest(targets(list), list, wire.transport(), limits());
    return new AuditRun(terminal, options).run(AuditRequest.ofProbe(request));
  }

  private TargetList targets(Optional<SourceText> list) {
    String asked = WireOptions.method(method);
    List<Origin> known = origins.stream().map(ProbeCommand::origin).toList();
    TargetList named = TargetList.ofArguments(urls, asked, known);
    return list.map(text -> TargetList.ofText(text.path(), text.content(), asked, known))
        .map(named::and)
        .orElse(named);
  }

  private static Origin origin(String text) {
    return Origin.parse(text)
        .orElseThrow(
            () ->
                new UsageException(
                    "'%s' is no origin as browsers send it: scheme and host in lower case, no path, no default port"
                        .formatted(Printable.of(text))));
  }

  private SourceText list(String file) throws IOException {
    if (file.equals("-")) {
      return new SourceText("-", new String(terminal.in().readAllBytes(), StandardCharsets.UTF_8));
    }
    Path path = terminal.workingDirectory().resolve(CommandPaths.parse(file));
    try {
      return new SourceText(file, Files.readString(path));
    } catch (IOException e) {
      throw new UsageException("the list '%s' cannot be read".formatted(Printable.of(file)));
    }
  }

  private ProbeLimits limits() {
    ProbeLimits usual = ProbeLimits.defaults();
    try {
      return new ProbeLimits(
          rate.orElse(usual.rate()),
          concurrency.orElse(usual.concurrency()),
          maxRequests.orElse(usual.maxRequests()));
    } catch (IllegalArgumentException e) {
      throw new UsageException("--rate, --concurrency and --max-requests take numbers above 0");
    }
  }
}
