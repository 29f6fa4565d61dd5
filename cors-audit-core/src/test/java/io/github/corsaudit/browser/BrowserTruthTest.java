package io.github.corsaudit.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What two real browsers did, and what an independent reading of the standard says. */
class BrowserTruthTest {
  private static final double ENOUGH = 0.995;

  @TestFactory
  Stream<DynamicTest> agreesWithEachEngineInEachGroup() throws IOException {
    Set<String> known = known();
    return groups().entrySet().stream()
        .map(
            group ->
                dynamicTest(
                    group.getKey() + ": " + group.getValue().size(),
                    () -> agrees(group.getValue(), known)));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/browser/groups.csv", numLinesToSkip = 1)
  void noCaseIsLost(String group, int cases) throws IOException {
    assertThat(groups().get(group)).hasSize(cases);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/browser/known-differences.csv", numLinesToSkip = 1)
  void eachKnownDifferenceIsStillThere(String id, Engine engine, String why) throws IOException {
    BrowserCase one =
        BrowserCase.all().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    assertThat(differences(one).map(Difference::what)).as(why).contains(engine.name());
  }

  @Test
  void agreesWithBothBrowsersInNearlyAllCasesKnownDifferencesIncluded() throws IOException {
    List<BrowserCase> all = BrowserCase.all();
    for (Engine engine : List.of(Engine.CHROMIUM, Engine.FIREFOX)) {
      long differing =
          all.stream()
              .filter(one -> differences(one).anyMatch(d -> d.what().equals(engine.name())))
              .count();
      assertThat(1 - differing / (double) all.size()).as("%s", engine).isGreaterThan(ENOUGH);
    }
  }

  private static Map<String, List<BrowserCase>> groups() throws IOException {
    return BrowserCase.all().stream()
        .collect(Collectors.groupingBy(BrowserCase::group, TreeMap::new, Collectors.toList()));
  }

  private static Set<String> known() throws IOException {
    try (InputStream in =
        BrowserTruthTest.class.getResourceAsStream("/browser/known-differences.csv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.substring(0, line.indexOf(',')))
          .collect(Collectors.toSet());
    }
  }

  private static void agrees(List<BrowserCase> cases, Set<String> known) {
    assertThat(
            cases.stream()
                .filter(one -> !known.contains(one.id()))
                .flatMap(BrowserTruthTest::differences))
        .as("of %d cases", cases.size())
        .isEmpty();
  }

  private record Difference(String id, String what, String done, String seen) {}

  private static Stream<Difference> differences(BrowserCase one) {
    Verdict verdict = new Browser().judge(one.request(), one.server());
    List<Difference> differences = new ArrayList<>();
    compare(one, Engine.CHROMIUM, verdict.chromium(), differences);
    compare(one, Engine.FIREFOX, verdict.firefox(), differences);
    compare(one, Engine.STANDARD, verdict.standard(), differences);
    String reason = verdict.failure().map(failure -> failure.reason().text()).orElse("-");
    if (!one.hasReason(reason)) {
      differences.add(new Difference(one.id(), "reason", reason, "another"));
    }
    String sent = actuals(verdict);
    if (!sent.equals(String.valueOf(one.actuals()))) {
      differences.add(new Difference(one.id(), "sent", sent, String.valueOf(one.actuals())));
    }
    return differences.stream();
  }

  private static void compare(
      BrowserCase one, Engine engine, Course course, List<Difference> differences) {
    String done = BrowserCase.done(course, engine);
    String seen = one.seen(engine).orElse(done);
    if (!done.equals(seen)) {
      differences.add(new Difference(one.id(), engine.name(), done, seen));
    }
  }

  private static String actuals(Verdict verdict) {
    return verdict.chromium().actuals().stream()
        .map(s -> s.leg().hop() + " " + s.method() + " " + s.header("Origin").orElse("-"))
        .toList()
        .toString();
  }
}
