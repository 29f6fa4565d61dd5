package io.github.corsaudit.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.model.Flaw;
import io.github.corsaudit.model.Header;
import io.github.corsaudit.model.Origin;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WishesTest {
  private static final Origin APP = Origin.parse("https://app.example").orElseThrow();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "https://app.example | 204 | GET, DELETE | X-Req | true  | ''",
        "https://app.example | 204 | DELETE      | *     | false | ''",
        "https://app.example | 204 | *           | x-req | false | ''",
        "https://app.example | 204 | *           | x-req | true  | refused",
        "https://app.example | 204 | delete      | x-req | false | refused",
        "https://app.example | 204 | PUT         | x-req | false | refused",
        "https://app.example | 204 | DELETE      | -     | false | refused",
        "https://app.example | 403 | DELETE      | x-req | false | refused",
      })
  void whatIsMeantToWorkIsAskedAsABrowserDoes(
      String allowed,
      int status,
      String methods,
      String headers,
      boolean credentials,
      String told) {
    FakeTransport server =
        new FakeTransport(
            call -> {
              List<Header> lines = new ArrayList<>();
              if (call.header("Origin").filter(allowed::equals).isPresent()) {
                lines.add(new Header("Access-Control-Allow-Origin", allowed));
                if (credentials) {
                  lines.add(new Header("Access-Control-Allow-Credentials", "true"));
                }
              }
              if (call.method().equals("OPTIONS")) {
                lines.add(new Header("Access-Control-Allow-Methods", methods));
                if (headers != null) {
                  lines.add(new Header("Access-Control-Allow-Headers", headers));
                }
              }
              boolean preflight = call.method().equals("OPTIONS");
              return new Lab.Reply(preflight ? status : 200, lines);
            });
    Target target =
        Targets.of("https://api.example/")
            .with(List.of(APP), List.of(new Wish(APP, "DELETE", List.of("x-req"))));

    TargetReport report =
        new Prober(server, ProbeLimits.defaults(), new SimpleDrawing(), new FakeTicker())
            .probe(List.of(target), ProbeListener.none(), () -> false)
            .reports()
            .get(0);

    String expected =
        "https://app.example should be allowed DELETE with x-req, and its preflight is " + told;
    assertThat(
            report.policy().orElseThrow().flaws().stream()
                .filter(flaw -> flaw.kind() == Flaw.Kind.POLICY_DRIFT)
                .map(Flaw::text)
                .toList())
        .isEqualTo(told.isEmpty() ? List.of() : List.of(expected));
    assertThat(report.requests()).isLessThanOrEqualTo(30);
  }
}
