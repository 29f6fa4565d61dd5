package io.github.corsaudit.origin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.model.Tri;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each decision comes with a witness or with a proof, never with both, never with neither. */
final class RealPatternTest {
  private static final List<String> STRANGERS =
      List.of(
          "https://evil.example",
          "http://evil.example",
          "https://evil.com",
          "https://evilexample.com",
          "https://evil-example.com",
          "https://app.example.com.evil.example",
          "https://example.com.evil.example",
          "https://appxexample.com",
          "https://app.examplexcom",
          "https://example.com_.evil.example",
          "https://evil.co.uk",
          "https://evil.vercel.app",
          "https://evil.github.io",
          "http://localhost.evil.example",
          "http://evillocalhost:3000",
          "http://203.0.113.7");

  static List<RealPattern> rows() throws java.io.IOException {
    return RealPattern.all().toList();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void saysWhatAnExpertSays(RealPattern row) {
    PatternDecision decision = PatternDecision.of(row.pattern());
    assertThat(decision.undecided()).isEmpty();
    assertThat(decision.excess().map(excess -> excess.cause().text())).isEqualTo(row.cause());
    assertThat(decision.excess().map(PatternDecision.Excess::witness)).isEqualTo(row.witness());
    assertThat(decision.repaired()).isEqualTo(row.repaired());
    assertThat(spelled(decision.domains())).isEqualTo(row.domains());
    assertThat(lets(decision)).isEqualTo(row.lets());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void witnessesGetPastTheRealMatcher(RealPattern row) {
    row.witness()
        .ifPresent(
            witness -> {
              assertThat(SentOrigins.parse(witness)).isPresent();
              assertThat(row.matches(row.pattern().text(), witness)).isTrue();
              row.repaired().ifPresent(text -> assertThat(row.matches(text, witness)).isFalse());
            });
  }

  @ParameterizedTest
  @MethodSource("rows")
  void lettingInNobodyElseMeansNoStrangerGetsPastTheRealMatcher(RealPattern row) {
    if (row.cause().isEmpty()) {
      assertThat(STRANGERS).noneMatch(origin -> row.matches(row.pattern().text(), origin));
    }
    row.repaired()
        .ifPresent(text -> assertThat(STRANGERS).noneMatch(origin -> row.matches(text, origin)));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void nothingIsLeftToRepairInWhatWasRepaired(RealPattern row) {
    row.repaired()
        .ifPresent(
            text -> {
              PatternDecision again = PatternDecision.of(row.with(text));
              assertThat(again.excess()).isEmpty();
              assertThat(again.domains().orElseThrow().unbounded()).isFalse();
              assertThat(again.domains().orElseThrow().names()).isNotEmpty();
            });
  }

  @ParameterizedTest
  @MethodSource("rows")
  void agreesWithTheQuestionsOfRules(RealPattern row) {
    OriginAnalysis analysis = OriginAnalysis.of(Policies.echoing(row.pattern()));
    PatternDecision decision = PatternDecision.of(row.pattern());
    assertThat(analysis.registrableDomains()).isEqualTo(decision.domains());
    for (Question question : Question.values()) {
      Admission admission = analysis.ask(question);
      assertThat(admission.admitted()).as(question.id()).isNotEqualTo(Tri.UNKNOWN);
      assertThat(admission.witness().isPresent()).isEqualTo(admission.admitted().isYes());
    }
  }

  private static String spelled(Optional<RegistrableDomains> domains) {
    RegistrableDomains known = domains.orElseThrow();
    return known.unbounded() ? "unbounded" : String.join(" ", known.names());
  }

  private static List<String> lets(PatternDecision decision) {
    List<String> lets = new ArrayList<>();
    add(lets, "any", decision.anyOrigin());
    add(lets, "null", decision.nullOrigin());
    add(lets, "http", decision.insecure());
    return lets;
  }

  private static void add(List<String> lets, String name, Tri value) {
    assertThat(value).isNotEqualTo(Tri.UNKNOWN);
    if (value.isYes()) {
      lets.add(name);
    }
  }
}
