package io.github.corsaudit.cli;

import io.github.corsaudit.AuditRequest;
import io.github.corsaudit.CorsAudit;
import io.github.corsaudit.HarTargets;
import io.github.corsaudit.OpenApiTargets;
import io.github.corsaudit.ProbeRequest;
import io.github.corsaudit.ProbeStream;
import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Origin;
import io.github.corsaudit.model.Problem;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.probe.Listed;
import io.github.corsaudit.probe.ProbeLimits;
import io.github.corsaudit.probe.TargetLines;
import io.github.corsaudit.probe.TargetList;
import io.github.corsaudit.read.Reading;
import io.github.corsaudit.read.SourceText;
import io.github.corsaudit.read.notation.PolicyNotation;
import io.github.corsaudit.report.Printable;
import io.github.corsaudit.report.ProofFormat;
import io.github.corsaudit.report.ReportOutput;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
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
      "  cors-audit probe --expect cors-policy.yaml https://api.example.com/v1/me",
      "  cors-audit probe --poc proof.html https://api.example.com/v1/me",
      "  cors-audit probe --openapi openapi.yaml --server https://api.example.com",
      "  cors-audit probe -i - -f jsonl --resume run.journal < targets.txt > findings.jsonl",
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
      names = "--openapi",
      paramLabel = "FILE",
      description = "Ask the operations of an OpenAPI 3 document that change nothing.")
  private Optional<String> openapi = Optional.empty();

  @Option(
      names = "--server",
      paramLabel = "URL",
      description = "The server to ask, where the OpenAPI document names another one or none.")
  private Optional<String> server = Optional.empty();

  @Option(
      names = "--har",
      paramLabel = "FILE",
      description = "Ask what recorded traffic asked, without its cookies and passwords.")
  private Optional<String> har = Optional.empty();

  @Option(
      names = "--resume",
      paramLabel = "FILE",
      description = "Note in FILE how far the run is, and go on from there; with -f jsonl alone.")
  private Optional<String> resume = Optional.empty();

  @Option(
      names = "--expect",
      paramLabel = "FILE",
      description = "What is intended, as in cors-policy.yaml: who must get in does, no one else.")
  private Optional<String> expect = Optional.empty();

  @Option(
      names = "--poc",
      paramLabel = "FILE.html",
      description = "Write a page too that shows each exposure in your own browser.")
  private Optional<String> poc = Optional.empty();

  @Option(
      names = "--shard",
      paramLabel = "I/N",
      description = "Ask only the I-th of every N targets, to share a list among machines.")
  private Optional<String> shard = Optional.empty();

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
      description = "Requests per second to one host (default: 20).")
  private Optional<Double> rate = Optional.empty();

  @Option(
      names = "--concurrency",
      paramLabel = "N",
      description = "Endpoints asked at the same time, four of one host (default: 250).")
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
    if (urls.isEmpty() && input.isEmpty() && openapi.isEmpty() && har.isEmpty()) {
      throw new UsageException("name a URL to ask, or a list of them with -i FILE");
    }
    boolean streamed = options.streamed() && poc.isEmpty();
    if (resume.isPresent() && !streamed) {
      throw new UsageException("--resume goes with '-f jsonl' alone, which is written as it comes");
    }
    SmallHeap heap = SmallHeap.kept();
    try {
      return streamed ? streamed() : whole();
    } finally {
      heap.release();
    }
  }

  private int whole() throws IOException {
    Optional<SourceText> list =
        input.isPresent() ? Optional.of(text(input.get())) : Optional.empty();
    TargetList targets = listed();
    if (list.isPresent()) {
      String content = list.get().content();
      targets = targets.and(TargetList.ofText(list.get().path(), content, asked(), known()));
    }
    ProbeRequest request =
        new ProbeRequest(
            shard().part(targets), list, wire.transport(terminal), limits(), intended());
    List<ReportOutput> more =
        poc
            .map(file -> new ReportOutput(new ProofFormat(), Optional.of(CommandPaths.parse(file))))
            .stream()
            .toList();
    return new AuditRun(terminal, options).run(AuditRequest.ofProbe(request), more);
  }

  private int streamed() throws IOException {
    CorsAudit audit = CorsAudit.with(options.ruleSelection(terminal.workingDirectory()));
    try (Interruption interruption = Interruption.watched();
        BufferedReader lines = new BufferedReader(content());
        JournalFile journal = JournalFile.open(resume.map(this::path));
        OutputStream out = options.stream(terminal, resume.isPresent())) {
      boolean shown = terminal.interactive() && !options.quiet();
      StreamProgress progress =
          new StreamProgress(terminal, shown, interruption, count(), journal.before());
      Iterator<TargetList> parts =
          shard().parts(new TargetLines(listed(), input.orElse("-"), lines, asked(), known()));
      return new StreamRun(out, journal.journal(), progress)
          .run(
              audit,
              new ProbeStream(parts, wire.transport(terminal), limits(), intended()),
              options.failOn());
    }
  }

  private Reader content() throws IOException {
    if (input.isEmpty()) {
      return Reader.nullReader();
    }
    return input.get().equals("-")
        ? new InputStreamReader(terminal.in(), StandardCharsets.UTF_8)
        : opened(input.get());
  }

  private Reader opened(String file) {
    try {
      if (Files.isDirectory(path(file))) {
        throw new IOException();
      }
      return new InputStreamReader(Files.newInputStream(path(file)), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** Returns how many lines there are, for a person who waits; 0 where nobody can tell. */
  private int count() throws IOException {
    if (!terminal.interactive() || input.isEmpty() || input.get().equals("-")) {
      return 0;
    }
    try (var lines = Files.lines(path(input.get()), StandardCharsets.ISO_8859_1)) {
      return (int) lines.filter(line -> !line.isBlank() && !line.startsWith("#")).count();
    }
  }

  /** Returns the targets that do not stand in a list. */
  private TargetList listed() throws IOException {
    TargetList all = TargetList.ofArguments(urls, asked(), known());
    Listed usual =
        new Listed("", asked(), known(), List.of(), new Provenance.Given("command line"));
    if (openapi.isPresent()) {
      all = all.and(OpenApiTargets.read(text(openapi.get()), server, usual));
    }
    return har.isPresent() ? all.and(HarTargets.read(text(har.get()), usual)) : all;
  }

  private List<CorsPolicy> intended() throws IOException {
    if (expect.isEmpty()) {
      return List.of();
    }
    Reading reading = PolicyNotation.parse(text(expect.get()));
    if (!reading.problems().isEmpty()) {
      Problem first = reading.problems().get(0);
      String where = first.where() + ":" + first.line().orElse(1);
      throw new UsageException(Printable.of(where + ": " + first.message()));
    }
    if (reading.policies().isEmpty()) {
      throw new UsageException(
          Printable.of(expect.get()) + " holds no policy, so that nothing could be expected");
    }
    return reading.policies();
  }

  private String asked() {
    return WireOptions.method(method);
  }

  private List<Origin> known() {
    return origins.stream().map(ProbeCommand::origin).toList();
  }

  private Shard shard() {
    return shard.map(Shard::parse).orElseGet(Shard::all);
  }

  private static Origin origin(String text) {
    return Origin.parse(text)
        .orElseThrow(
            () ->
                new UsageException(
                    "'%s' is no origin as browsers send it: scheme and host in lower case, no path, no default port"
                        .formatted(Printable.of(text))));
  }

  private Path path(String file) {
    return terminal.workingDirectory().resolve(CommandPaths.parse(file));
  }

  private SourceText text(String file) throws IOException {
    if (file.equals("-")) {
      return new SourceText("-", new String(terminal.in().readAllBytes(), StandardCharsets.UTF_8));
    }
    try {
      return new SourceText(file, Files.readString(path(file)));
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private UsageException unreadable(String file, IOException error) {
    return new UsageException(
        "'%s' cannot be read: %s".formatted(Printable.of(file), FileTrouble.of(path(file), error)));
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
