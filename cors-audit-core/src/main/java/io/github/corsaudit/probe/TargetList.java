package io.github.corsaudit.probe;

import io.github.corsaudit.model.Origin;
import io.github.corsaudit.model.Problem;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.Span;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * Targets as people list them, one URL a line. Blank lines and lines that start with {@code #} say
 * nothing; a line without a scheme means both {@code https} and {@code http}.
 *
 * @param targets what can be asked, in the order listed
 * @param problems a problem for each line that is no URL
 */
public record TargetList(List<Target> targets, List<Problem> problems) {
  /** Makes the lists unchangeable. */
  public TargetList {
    targets = List.copyOf(targets);
    problems = List.copyOf(problems);
  }

  /**
   * Reads a list.
   *
   * @param file the list's path, for pointing at its lines
   * @param text its content
   * @param method the method of all actual requests
   * @param known origins that all targets should let in
   */
  public static TargetList ofText(String file, String text, String method, List<Origin> known) {
    Collector found = new Collector(method, known);
    String[] lines = (text.startsWith("\uFEFF") ? text.substring(1) : text).split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i].strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        int start = lines[i].indexOf(line) + 1;
        Span span = new Span(i + 1, start, i + 1, start + line.length());
        found.add(line, new Provenance.InFile(file, span));
      }
    }
    return found.list();
  }

  /** Takes URLs from the command line; method and known origins as for a list. */
  public static TargetList ofArguments(List<String> urls, String method, List<Origin> known) {
    Collector found = new Collector(method, known);
    urls.forEach(url -> found.add(url.strip(), new Provenance.Given("command line")));
    return found.list();
  }

  /** Returns both lists as one, this one first. */
  public TargetList and(TargetList other) {
    List<Target> allTargets = new ArrayList<>(targets);
    allTargets.addAll(other.targets);
    List<Problem> allProblems = new ArrayList<>(problems);
    allProblems.addAll(other.problems);
    return new TargetList(allTargets, allProblems);
  }

  private static final class Collector {
    private final String method;
    private final List<Origin> known;
    private final List<Target> targets = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    Collector(String method, List<Origin> known) {
      this.method = method;
      this.known = known;
    }

    void add(String entry, Provenance at) {
      try {
        if (entry.contains("://")) {
          targets.add(target(TargetUrl.read(entry), at));
        } else {
          URI secure = TargetUrl.read("https://" + entry);
          targets.add(target(secure, at));
          targets.add(target(TargetUrl.read("http://" + entry), at));
        }
      } catch (TargetUrl.Refused e) {
        problems.add(problem(at, String.valueOf(e.getMessage())));
      }
    }

    private Target target(URI url, Provenance at) {
      return new Target(url, method, known, at);
    }

    private static Problem problem(Provenance at, String message) {
      return at instanceof Provenance.InFile place
          ? Problem.at(Problem.Kind.SYNTAX, place, message)
          : Problem.with(Problem.Kind.SYNTAX, "command line", message);
    }

    TargetList list() {
      return new TargetList(targets, problems);
    }
  }
}
