package io.github.corsaudit.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.model.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProberTest {
  private final LabTransport transport = new LabTransport();
  private final FakeTicker ticker = new FakeTicker();

  private Prober prober(ProbeLimits limits) {
    return new Prober(transport, limits, new SimpleDrawing(), ticker);
  }

  private static List<Target> targets(String... ids) {
    return Stream.of(ids).map(id -> Targets.of(Lab.url(id))).toList();
  }

  @Test
  void twoRunsAskAndFindTheSame() {
    List<Target> targets = targets("suffix", "allowlist", "cookie", "none", "dot");
    ProbeResult one =
        prober(ProbeLimits.defaults().withConcurrency(1))
            .probe(targets, ProbeListener.none(), () -> false);
    ProbeResult two =
        prober(ProbeLimits.defaults()).probe(targets, ProbeListener.none(), () -> false);
    assertThat(two).isEqualTo(one);
  }

  @Test
  void sortsByUrl() {
    ProbeResult result =
        prober(ProbeLimits.defaults())
            .probe(targets("wildcard", "dot", "none"), ProbeListener.none(), () -> false);
    assertThat(result.reports().stream().map(r -> r.target().text()).toList())
        .isSorted()
        .hasSize(3);
  }

  @Test
  void asksATargetListedTwiceOnce() {
    ProbeResult result =
        prober(ProbeLimits.defaults())
            .probe(targets("none", "none"), ProbeListener.none(), () -> false);
    assertThat(result.requests()).isEqualTo(transport.requests().size());
    assertThat(result.policies()).hasSize(1);
  }

  @Test
  void losesNoTargetForAnother() {
    ProbeResult result =
        prober(ProbeLimits.defaults())
            .probe(targets("gone", "reflect"), ProbeListener.none(), () -> false);
    assertThat(result.problems())
        .containsExactly(
            Problem.with(
                Problem.Kind.UNREACHABLE, Lab.url("gone"), "the server refused the connection"));
    assertThat(result.policies()).hasSize(1);
    assertThat(result.complete()).isTrue();
  }

  @Test
  void keepsToItsBudgetAndSaysSo() {
    ProbeResult result =
        prober(ProbeLimits.defaults().withMaxRequests(9))
            .probe(targets("suffix"), ProbeListener.none(), () -> false);
    assertThat(result.requests()).isEqualTo(9);
    assertThat(result.problems())
        .containsExactly(
            Problem.with(
                Problem.Kind.SKIPPED,
                Lab.url("suffix"),
                "not all was asked within 9 requests; what was seen before is reported"));
  }

  @Test
  void keepsThePace() {
    ProbeResult result =
        prober(ProbeLimits.defaults().withRate(2))
            .probe(targets("wildcard"), ProbeListener.none(), () -> false);
    assertThat(ticker.waited()).isEqualTo(Duration.ofMillis(500L * (result.requests() - 1)));
  }

  @Test
  void stopsWhenToldAndReturnsWhatWasSeen() {
    BooleanSupplier afterThree = () -> transport.requests().size() >= 3;
    ProbeResult result =
        prober(ProbeLimits.defaults().withConcurrency(1))
            .probe(targets("reflect", "wildcard"), ProbeListener.none(), afterThree);
    assertThat(result.requests()).isEqualTo(3);
    assertThat(result.policies()).hasSize(1);
    assertThat(result.complete()).isFalse();
    assertThat(result.unasked()).hasSize(1);
  }

  @Test
  void tellsTheListenerOfEachTarget() {
    List<String> finished = new ArrayList<>();
    prober(ProbeLimits.defaults())
        .probe(targets("none", "dot"), report -> finished.add(report.target().text()), () -> false);
    assertThat(finished).containsExactlyInAnyOrder(Lab.url("none"), Lab.url("dot"));
  }

  @Test
  void asksNobodyNothing() {
    ProbeResult result =
        prober(ProbeLimits.defaults()).probe(List.of(), ProbeListener.none(), () -> false);
    assertThat(result).isEqualTo(new ProbeResult(List.of(), List.of()));
    assertThat(result.complete()).isTrue();
  }

  @Test
  void aLostConnectionIsTriedAgain() {
    TargetReport report = report(losing(new AtomicInteger(), List.of(4)), "allowlist");
    assertThat(report.problems()).isEmpty();
    assertThat(ticker.waited()).isGreaterThan(Duration.ofMillis(249));
  }

  @Test
  void oneLostTwiceDoesNotEndAConversation() {
    TargetReport report = report(losing(new AtomicInteger(), List.of(4, 5)), "allowlist");
    assertThat(report.requests()).isGreaterThan(12);
    assertThat(Summary.admitted(report)).startsWith("trusted");
    assertThat(report.problems().get(0).message())
        .isEqualTo("the connection was reset; what was seen before is reported");
  }

  @Test
  void twoLostConnectionsDo() {
    TargetReport report = report(losing(new AtomicInteger(), List.of(4, 5, 7, 8)), "allowlist");
    assertThat(report.requests()).isEqualTo(8);
    assertThat(report.policy()).isPresent();
  }

  @Test
  void nothingSeenIsNoPolicy() {
    TargetReport report = report(losing(new AtomicInteger(), List.of(1)), "allowlist");
    assertThat(report.requests()).isEqualTo(1);
    assertThat(report.policy()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"502, true", "503, true", "504, true", "500, false", "404, false"})
  void errorsOfAGatewayLeaveItOpenWhoIsLetIn(int status, boolean open) {
    FakeTransport failing =
        new FakeTransport(
            call -> {
              boolean own = call.headers().stream().noneMatch(h -> h.name().equals("Origin"));
              return Lab.Reply.of(own ? 200 : status);
            });
    TargetReport report = report(failing, "none");
    assertThat(report.problems()).hasSize(open ? 1 : 0);
    assertThat(report.problems())
        .allMatch(p -> p.kind().incomplete() && p.message().contains("(status " + status + ")"));
  }

  private TargetReport report(Transport lossy, String id) {
    return new Prober(lossy, ProbeLimits.defaults(), new SimpleDrawing(), ticker)
        .probe(targets(id), ProbeListener.none(), () -> false)
        .reports()
        .get(0);
  }

  private Transport losing(AtomicInteger count, List<Integer> lost) {
    return new Transport() {
      @Override
      public Reply send(Request request) {
        return lost.contains(count.incrementAndGet())
            ? new Reply.Failed(Problem.Kind.UNREACHABLE, "the connection was reset")
            : transport.send(request);
      }

      @Override
      public void close() {}
    };
  }
}
