package io.github.corsaudit.maven;

import io.github.corsaudit.check.Audit;
import io.github.corsaudit.check.Finding;
import io.github.corsaudit.model.Provenance.InFile;
import io.github.corsaudit.model.Severity;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/**
 * From when on an audit fails a build.
 *
 * @param least the least severity that does; empty if nothing does
 */
record FailOn(Optional<Severity> least) {

  /** Takes a severity's name or {@code never}. */
  static FailOn parse(String text) throws MojoExecutionException {
    if (text.equals("never")) {
      return new FailOn(Optional.empty());
    }
    Optional<Severity> named =
        Arrays.stream(Severity.values()).filter(severity -> severity.text().equals(text)).findAny();
    if (named.isEmpty()) {
      throw new MojoExecutionException(
          "failOn is '" + text + "', but has to be one of " + names() + " and never");
    }
    return new FailOn(named);
  }

  private static String names() {
    return Arrays.stream(Severity.values()).map(Severity::text).collect(Collectors.joining(", "));
  }

  /** Throws if the build has to fail: something was found, or could not be looked at. */
  void judge(Audit audit) throws MojoFailureException {
    List<Finding> found = audit.findings().stream().filter(this::counts).toList();
    if (!found.isEmpty()) {
      throw new MojoFailureException(summary(found));
    }
    boolean incomplete = audit.problems().stream().anyMatch(p -> p.kind().incomplete());
    if (least.isPresent() && (incomplete || !audit.complete())) {
      throw new MojoFailureException(
          "the audit is incomplete: see the problems above; files that need no audit can be named"
              + " in <excludes>");
    }
  }

  private boolean counts(Finding finding) {
    return finding.suppressed().isEmpty()
        && least.filter(severity -> finding.severity().compareTo(severity) >= 0).isPresent();
  }

  private String summary(List<Finding> found) {
    Finding worst = found.stream().max(Comparator.comparing(Finding::severity)).orElseThrow();
    Optional<InFile> place = worst.at().inFile().or(() -> worst.policy().at().inFile());
    return "%d %s at or above %s, the worst of them %s%s"
        .formatted(
            found.size(),
            found.size() == 1 ? "finding" : "findings",
            least.map(Severity::text).orElse(""),
            worst.rule(),
            place.map(FailOn::place).orElse(""));
  }

  private static String place(InFile file) {
    return " at " + file.file() + ":" + file.span().line();
  }
}
