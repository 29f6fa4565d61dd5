package io.github.corsaudit.origin;

import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.OriginRule;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Measures, when run as a program with {@code -Xmx64m}, how long expressions and long lists take to
 * be decided. All rounds but the last only warm up.
 */
final class AnalysisBenchmark {
  private static final int ROUNDS = 25;
  private static final int FEW_ROUNDS = 3;
  private static final int ENTRIES = 10_000;
  private static final int PATTERNS = 500;

  private AnalysisBenchmark() {}

  /** A measured piece of work. */
  private record Time(String what, long nanoseconds) implements Comparable<Time> {
    @Override
    public int compareTo(Time other) {
      return Long.compare(nanoseconds, other.nanoseconds);
    }
  }

  /** Prints the times of the suffix list, of expressions, and of long lists. */
  public static void main(String[] args) throws IOException {
    report(time("suffix list, cold", () -> suffix("app.example.co.uk")));
    List<RealPattern> rows = RealPattern.all().toList();
    report(time("first expression, cold", () -> decide(rows.get(0).pattern())));
    expressions(rows);
    list(ENTRIES + " exact origins", exact(), ROUNDS);
    list(PATTERNS + " expressions", patterns(), FEW_ROUNDS);
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    System.gc();
    System.out.printf(
        Locale.ROOT, "heap in use %d KB%n", memory.getHeapMemoryUsage().getUsed() / 1024);
  }

  private static void expressions(List<RealPattern> rows) {
    List<Time> all = new ArrayList<>();
    List<Time> asked = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      all.clear();
      asked.clear();
      for (RealPattern row : rows) {
        OriginRule.Pattern pattern = row.pattern();
        all.add(time(pattern.text(), () -> decide(pattern)));
        asked.add(time(pattern.text(), () -> ask(Policies.echoing(pattern))));
      }
    }
    report("decision and repair, warm", all);
    report("all questions of rules, warm", asked);
  }

  private static void report(String what, List<Time> times) {
    Collections.sort(times);
    Time worst = times.get(times.size() - 1);
    report(new Time(what + ", median", times.get(times.size() / 2).nanoseconds()));
    report(new Time(what + ", worst: " + worst.what(), worst.nanoseconds()));
  }

  private static void list(String what, CorsPolicy policy, int rounds) {
    List<Time> times = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      times.add(
          time(
              what,
              () -> {
                ask(policy);
                Coverage.of(policy.grants());
              }));
    }
    report(new Time(what + ", first time", times.get(0).nanoseconds()));
    Collections.sort(times);
    report(new Time(what + ", median", times.get(times.size() / 2).nanoseconds()));
  }

  private static CorsPolicy exact() {
    return Policies.echoing(
        IntStream.range(0, ENTRIES)
            .mapToObj(i -> new OriginRule.Exact("https://shop" + i + ".example.com", false))
            .toArray(OriginRule[]::new));
  }

  private static CorsPolicy patterns() {
    return Policies.echoing(
        IntStream.range(0, PATTERNS)
            .mapToObj(
                i ->
                    new OriginRule.Pattern(
                        "^https://([a-z0-9-]+\\.)?shop" + i + "\\.com$",
                        io.github.corsaudit.model.Dialect.PCRE,
                        io.github.corsaudit.model.MatchMode.ANYWHERE,
                        false))
            .toArray(OriginRule[]::new));
  }

  private static void suffix(String host) {
    if (PublicSuffixes.bundled().registrableDomain(host).isEmpty()) {
      throw new IllegalArgumentException(host);
    }
  }

  private static void decide(OriginRule.Pattern pattern) {
    PatternDecision.of(pattern);
  }

  private static void ask(CorsPolicy policy) {
    OriginAnalysis analysis = OriginAnalysis.of(policy);
    for (Question question : Question.values()) {
      analysis.ask(question);
    }
    analysis.registrableDomains();
  }

  private static Time time(String what, Runnable work) {
    long start = now();
    work.run();
    return new Time(what, now() - start);
  }

  /** Processor time, which does not depend on what else the machine does. */
  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void report(Time time) {
    System.out.printf(Locale.ROOT, "%-90s %8.2f ms%n", time.what(), time.nanoseconds() / 1e6);
  }
}
