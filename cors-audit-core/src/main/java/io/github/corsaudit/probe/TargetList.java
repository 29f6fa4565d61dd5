package io.github.corsaudit.probe;

import io.github.corsaudit.model.Origin;
import io.github.corsaudit.model.Problem;
import io.github.corsaudit.model.Provenance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Targets as people list them, one URL a line, with options of its own behind it. Blank lines and
 * comments say nothing; a line without a scheme means both {@code https} and {@code http}.
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
    ListLine reader = line(method, known);
    String[] lines = (text.startsWith("\uFEFF") ? text.substring(1) : text).split("\\R", -1);
    List<TargetList> read = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      read.add(reader.read(file, i + 1, lines[i]));
    }
    return all(read);
  }

  static ListLine line(String method, List<Origin> known) {
    return new ListLine(given("", method, known));
  }

  private static Listed given(String url, String method, List<Origin> known) {
    return new Listed(url, method, known, List.of(), new Provenance.Given("command line"));
  }

  /** Takes URLs from the command line; method and known origins as for a list. */
  public static TargetList ofArguments(List<String> urls, String method, List<Origin> known) {
    return of(urls.stream().map(url -> given(url.strip(), method, known)).toList());
  }

  /** Takes targets from wherever they were listed. */
  public static TargetList of(Collection<Listed> listed) {
    return all(listed.stream().map(Listed::targets).toList());
  }

  private static TargetList all(List<TargetList> lists) {
    return new TargetList(
        lists.stream().flatMap(list -> list.targets.stream()).toList(),
        lists.stream().flatMap(list -> list.problems.stream()).toList());
  }

  /** Returns both lists as one, this one first. */
  public TargetList and(TargetList other) {
    return all(List.of(this, other));
  }

  /** Returns the same with one more problem. */
  public TargetList and(Problem problem) {
    return and(new TargetList(List.of(), List.of(problem)));
  }
}
