package io.github.corsaudit.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.fact.Fact;
import io.github.corsaudit.model.Tri;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {
  private static final Fact A = Fact.ORIGINS_STRANGER;
  private static final Fact B = Fact.CREDENTIALS;

  @ParameterizedTest
  @CsvSource({
    // a, b, all, any, not a, a is no
    "YES, YES, YES, YES, NO, NO",
    "YES, UNKNOWN, UNKNOWN, YES, NO, NO",
    "YES, NO, NO, YES, NO, NO",
    "UNKNOWN, YES, UNKNOWN, YES, UNKNOWN, UNKNOWN",
    "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN",
    "UNKNOWN, NO, NO, UNKNOWN, UNKNOWN, UNKNOWN",
    "NO, YES, NO, YES, YES, YES",
    "NO, UNKNOWN, NO, UNKNOWN, YES, YES",
    "NO, NO, NO, NO, YES, YES"
  })
  void followsKleenesLogic(Tri a, Tri b, Tri all, Tri any, Tri not, Tri isNo) {
    Map<Fact, Tri> facts = Map.of(A, a, B, b);
    List<Condition> both = List.of(new Condition.Is(A, true), new Condition.Is(B, true));

    assertThat(holds(new Condition.All(both), facts)).isEqualTo(all);
    assertThat(holds(new Condition.Any(both), facts)).isEqualTo(any);
    assertThat(holds(new Condition.Not(both.get(0)), facts)).isEqualTo(not);
    assertThat(holds(new Condition.Is(A, false), facts)).isEqualTo(isNo);
  }

  private static Tri holds(Condition condition, Map<Fact, Tri> facts) {
    return condition.holds(fact -> facts.getOrDefault(fact, Tri.UNKNOWN));
  }
}
