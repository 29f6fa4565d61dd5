package io.github.corsaudit.report;

import io.github.corsaudit.check.Audit;
import io.github.corsaudit.model.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What the parts of a long run add up to: numbers that can be written down and read again.
 *
 * @param numbers the findings by severity, the least one first, then policies, suppressed findings,
 *     problems with files and with targets, problems that leave an audit incomplete, targets
 *     probed, requests
 */
public record Tally(List<Integer> numbers) {
  private static final int SEVERITIES = Severity.values().length;

  /** How many numbers there are. */
  public static final int SIZE = SEVERITIES + 7;

  /** Makes the list unchangeable. */
  public Tally {
    numbers = List.copyOf(numbers);
    if (numbers.size() != SIZE) {
      throw new IllegalArgumentException("a tally has " + SIZE + " numbers");
    }
  }

  /** Returns the tally of nothing. */
  public static Tally nothing() {
    return new Tally(Collections.nCopies(SIZE, 0));
  }

  /** Adds up one part. */
  public static Tally of(Audit audit) {
    Totals totals = Totals.of(audit);
    List<Integer> numbers = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      numbers.add(totals.bySeverity().getOrDefault(severity, 0));
    }
    numbers.add(audit.policies().size());
    numbers.add(totals.suppressed());
    numbers.add(totals.fileProblems());
    numbers.add(totals.targetProblems());
    numbers.add((int) audit.problems().stream().filter(p -> p.kind().incomplete()).count());
    numbers.add(audit.counts().targetsProbed());
    numbers.add(audit.counts().requests());
    return new Tally(numbers);
  }

  /** Returns the sums. */
  public Tally and(Tally other) {
    List<Integer> sums = new ArrayList<>();
    for (int i = 0; i < SIZE; i++) {
      sums.add(numbers.get(i) + other.numbers.get(i));
    }
    return new Tally(sums);
  }

  private int after(int offset) {
    return numbers.get(SEVERITIES + offset);
  }

  /** Returns how many findings of a severity are not suppressed. */
  public int findings(Severity severity) {
    return numbers.get(List.of(Severity.values()).indexOf(severity));
  }

  /** Returns how many findings are not suppressed. */
  public int findings() {
    return numbers.subList(0, SEVERITIES).stream().mapToInt(Integer::intValue).sum();
  }

  /** Returns how many policies were seen. */
  public int policies() {
    return after(0);
  }

  int suppressed() {
    return after(1);
  }

  int fileProblems() {
    return after(2);
  }

  int targetProblems() {
    return after(3);
  }

  /** Returns how many problems leave the audit incomplete. */
  public int incomplete() {
    return after(4);
  }

  /** Returns how many targets were asked. */
  public int targetsProbed() {
    return after(5);
  }

  /** Returns how many requests were sent. */
  public int requests() {
    return after(6);
  }
}
