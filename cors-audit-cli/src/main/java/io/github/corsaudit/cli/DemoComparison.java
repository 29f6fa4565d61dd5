package io.github.corsaudit.cli;

import io.github.corsaudit.check.Audit;
import io.github.corsaudit.check.Finding;
import io.github.corsaudit.model.Provenance;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the files and the running service were found to do, side by side.
 *
 * @param rows one an endpoint
 */
record DemoComparison(List<Row> rows) {
  DemoComparison {
    rows = List.copyOf(rows);
  }

  /**
   * One endpoint.
   *
   * @param path the path on the service
   * @param file the file that configures it
   * @param declared the ids of the rules that the file breaks
   * @param observed the ids of the rules that the service breaks
   */
  record Row(String path, String file, List<String> declared, List<String> observed) {
    boolean agrees() {
      return declared.equals(observed);
    }
  }

  static DemoComparison of(Audit audit, DemoService service) {
    return new DemoComparison(
        Stream.of(DemoEndpoint.values())
            .map(
                endpoint ->
                    new Row(
                        endpoint.path(),
                        endpoint.file(),
                        rules(audit, at -> inFile(at, endpoint.file())),
                        rules(audit, at -> onWire(at, service.url(endpoint)))))
            .toList());
  }

  private static List<String> rules(Audit audit, Predicate<Provenance> where) {
    return audit.findings().stream()
        .filter(finding -> where.test(finding.policy().at()))
        .map(Finding::rule)
        .distinct()
        .sorted()
        .toList();
  }

  private static boolean inFile(Provenance at, String file) {
    return at.inFile().filter(place -> place.file().equals(file)).isPresent();
  }

  private static boolean onWire(Provenance at, String url) {
    return at instanceof Provenance.OnWire wire && wire.exchange().url().equals(url);
  }

  void print(PrintWriter out) {
    out.println("Do the files say what the service does?");
    for (Row row : rows) {
      out.printf(
          "  %-10s  %-23s  %s%n",
          row.path(), row.file(), row.agrees() ? "yes: " + text(row.declared()) : difference(row));
    }
  }

  private static String difference(Row row) {
    return "no: declared " + text(row.declared()) + "; observed " + text(row.observed());
  }

  private static String text(List<String> rules) {
    return rules.isEmpty() ? "nothing found" : String.join(", ", rules);
  }
}
