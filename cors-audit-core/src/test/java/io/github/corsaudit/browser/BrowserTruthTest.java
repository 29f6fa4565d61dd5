package io.github.corsaudit.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What two real browsers did, and what an independent reading of the standard says. */
class BrowserTruthTest {

  @TestFactory
  Stream<DynamicTest> agreesWithEachEngineInEachGroup() throws IOException {
    return BrowserCase.all().stream()
        .collect(Collectors.groupingBy(BrowserCase::group, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(group -> dynamicTest(group.getKey(), () -> agrees(group.getValue())));
  }

  private static void agrees(List<BrowserCase> cases) {
    List<String> differences = new ArrayList<>();
    for (BrowserCase one : cases) {
      Verdict verdict = new Browser().judge(one.request(), one.server());
      compare(one, Engine.CHROMIUM, verdict.chromium(), differences);
      compare(one, Engine.FIREFOX, verdict.firefox(), differences);
      compare(one, Engine.STANDARD, verdict.standard(), differences);
      compare(one, "reason", reason(verdict), one.reason(), differences);
      compare(one, "sent", actuals(verdict), String.valueOf(one.actuals()), differences);
    }
    assertThat(differences).as("of %d cases", cases.size()).isEmpty();
  }

  private static void compare(
      BrowserCase one, Engine engine, Course course, List<String> differences) {
    String done = BrowserCase.done(course, engine);
    compare(one, engine.name(), done, one.seen(engine).orElse(done), differences);
  }

  private static void compare(
      BrowserCase one, String what, String done, String seen, List<String> differences) {
    if (!done.equals(seen)) {
      differences.add(one.id() + " " + what + ": " + done + ", but was seen: " + seen);
    }
  }

  private static String reason(Verdict verdict) {
    return verdict.failure().map(failure -> failure.reason().text()).orElse("-");
  }

  private static String actuals(Verdict verdict) {
    return verdict.chromium().actuals().stream()
        .map(s -> s.leg().hop() + " " + s.method() + " " + s.header("Origin").orElse("-"))
        .toList()
        .toString();
  }
}
