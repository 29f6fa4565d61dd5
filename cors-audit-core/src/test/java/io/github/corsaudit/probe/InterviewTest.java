package io.github.corsaudit.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class InterviewTest {
  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "lab.csv", useHeadersInDisplayName = true, nullValues = "-")
  void asksWhatCanTellSomethingAndNoMore(
      String id, int requests, String admitted, String flaws, String problems) {
    try (LabTransport transport = new LabTransport()) {
      TargetReport report =
          new Prober(transport, ProbeLimits.defaults(), new SimpleDrawing(), new FakeTicker())
              .probe(List.of(Targets.of(Lab.url(id))), ProbeListener.none(), () -> false)
              .reports()
              .get(0);
      assertThat(
              String.join(
                  ",",
                  String.valueOf(report.requests()),
                  Summary.admitted(report),
                  Summary.flaws(report),
                  Summary.problems(report)))
          .isEqualTo(requests + "," + text(admitted) + "," + text(flaws) + "," + text(problems));
    }
  }

  private static String text(String cell) {
    return cell == null ? "" : cell;
  }
}
