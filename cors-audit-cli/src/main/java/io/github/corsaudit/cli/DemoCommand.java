package io.github.corsaudit.cli;

import io.github.corsaudit.AuditRequest;
import io.github.corsaudit.AuditResult;
import io.github.corsaudit.CorsAudit;
import io.github.corsaudit.FilesRequest;
import io.github.corsaudit.ProbeRequest;
import io.github.corsaudit.Progress;
import io.github.corsaudit.RuleSelection;
import io.github.corsaudit.model.Origin;
import io.github.corsaudit.probe.ProbeLimits;
import io.github.corsaudit.probe.TargetList;
import io.github.corsaudit.probe.TransportOptions;
import io.github.corsaudit.report.ReportFormats;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** {@code demo}: everything at once on an embedded service, without a network. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "See it at work on an embedded, deliberately wrong service, without a network.",
      "Starts the service on loopback, checks the configuration files of its six endpoints,",
      "probes the endpoints, and shows both in one report."
    })
final class DemoCommand implements Callable<Integer> {
  /** Loopback has no one to be polite to. */
  private static final double RATE = 1000;

  private final Terminal terminal;

  DemoCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Path folder = Files.createTempDirectory("cors-audit-demo");
    try (DemoService service = DemoService.start()) {
      for (DemoEndpoint endpoint : DemoEndpoint.values()) {
        copy(endpoint.file(), folder.resolve(endpoint.file()));
      }
      AuditResult result =
          CorsAudit.with(RuleSelection.bundled()).run(request(service, folder), Progress.none());
      PrintWriter out = new PrintWriter(terminal.out(), false, StandardCharsets.UTF_8);
      out.println(
          "Six endpoints, each with the file that configures it. First the files are checked, then the");
      out.println("running service is asked as a browser would.");
      out.println();
      new ReportFormats()
          .all()
          .get(0)
          .write(
              result.audit(),
              result.context(Version.text(), terminal.colourful(), false, false),
              out);
      out.println();
      DemoComparison.of(result.audit(), service).print(out);
      out.flush();
      return ExitStatus.CLEAN.code();
    } finally {
      delete(folder);
    }
  }

  private static AuditRequest request(DemoService service, Path folder) {
    List<String> urls = Stream.of(DemoEndpoint.values()).map(service::url).toList();
    List<Origin> own = Origin.parse("https://app.example.com").stream().toList();
    return AuditRequest.ofFiles(FilesRequest.of(folder, List.of(folder)))
        .and(
            new ProbeRequest(
                TargetList.ofArguments(urls, "GET", own),
                Optional.empty(),
                TransportOptions.defaults(),
                ProbeLimits.defaults().withRate(RATE)));
  }

  private static void copy(String name, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    try (InputStream in = DemoCommand.class.getResourceAsStream("demo/" + name)) {
      Files.copy(Objects.requireNonNull(in, name), to);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(java.util.Comparator.reverseOrder()).forEach(DemoCommand::deleteOne);
    }
  }

  private static void deleteOne(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
