package io.github.corsaudit.origin;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Measures, when run as a program, how long expressions take to be decided. */
final class AnalysisBenchmark {
  private static final int ROUNDS = 40;

  private AnalysisBenchmark() {}

  /** Prints the time to load the suffix list, and that of all questions to each expression. */
  public static void main(String[] args) throws IOException {
    long start = now();
    PublicSuffixes.bundled().registrableDomain("app.example.co.uk");
    report("suffix list, cold", now() - start);
    List<PatternDecisionTest.Row> rows = PatternDecisionTest.rows().toList();
    report("first expression, cold", time(rows.get(0)));
    List<Long> warm = new ArrayList<>();
    long worst = 0;
    String slowest = "";
    for (int round = 0; round < ROUNDS; round++) {
      warm.clear();
      worst = 0;
      for (PatternDecisionTest.Row row : rows) {
        long time = time(row);
        warm.add(time);
        if (time > worst) {
          worst = time;
          slowest = row.pattern().text();
        }
      }
    }
    Collections.sort(warm);
    report("expression, warm, median", warm.get(warm.size() / 2));
    report("expression, warm, worst (" + slowest + ")", worst);
  }

  private static long time(PatternDecisionTest.Row row) {
    long start = now();
    OriginAnalysis analysis = OriginAnalysis.of(Policies.echoing(row.pattern()));
    for (Question question : Question.values()) {
      analysis.ask(question);
    }
    return now() - start;
  }

  /** Processor time, which does not depend on what else the machine does. */
  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void report(String what, long nanoseconds) {
    System.out.printf(Locale.ROOT, "%-60s %8.2f ms%n", what, nanoseconds / 1e6);
  }
}
