package io.github.corsaudit.origin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.model.Dialect;
import io.github.corsaudit.model.MatchMode;
import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.model.Tri;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Expressions that are not regular, or too large: what a larger set proves, what an origin shows,
 * and what nobody can tell. The engines of the dialects let in every witness listed here.
 */
final class IrregularDecisionTest {

  record Row(OriginRule.Pattern pattern, List<String> expected) {
    static Row of(String line, int columns) {
      String[] parts = line.split(" \\| ", columns);
      String[] how = parts[0].toUpperCase(Locale.ROOT).split(" ", -1);
      return new Row(
          new OriginRule.Pattern(
              parts[columns - 1], Dialect.valueOf(how[0]), MatchMode.valueOf(how[1]), false),
          List.of(parts).subList(1, columns - 1));
    }
  }

  static Stream<Row> rows() {
    return lines("irregular.txt").map(line -> Row.of(line, 7));
  }

  static Stream<Row> subdomains() {
    return lines("subdomains.txt").map(line -> Row.of(line, 3));
  }

  private static Stream<String> lines(String file) {
    try (var in = IrregularDecisionTest.class.getResourceAsStream("/origin/" + file)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).toList().stream();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void saysWhatIsKnown(Row row) {
    PatternDecision decision = PatternDecision.of(row.pattern());
    OriginAnalysis analysis = OriginAnalysis.of(Policies.echoing(row.pattern()));
    assertThat(
            List.of(
                answered(analysis, Tri.YES),
                answered(analysis, Tri.UNKNOWN),
                spelled(decision.domains()),
                spelled(decision.below()),
                shown(decision)))
        .isEqualTo(row.expected());
  }

  private static String answered(OriginAnalysis analysis, Tri value) {
    String ids =
        Stream.of(Question.values())
            .filter(question -> question != Question.TRUSTED)
            .filter(question -> analysis.ask(question).admitted() == value)
            .map(Question::id)
            .collect(Collectors.joining(" "));
    return ids.isEmpty() ? "-" : ids;
  }

  private static String spelled(Optional<RegistrableDomains> domains) {
    return domains
        .map(known -> known.unbounded() ? "unbounded" : String.join(" ", known.names()))
        .map(text -> text.isEmpty() ? "-" : text)
        .orElse("?");
  }

  private static String shown(PatternDecision decision) {
    return decision
        .excess()
        .map(excess -> excess.cause().text() + " " + excess.witness())
        .orElse(decision.undecided().isPresent() ? "?" : "-");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void whatIsNotProvenSaysHowItWasTried(Row row) {
    OriginAnalysis analysis = OriginAnalysis.of(Policies.echoing(row.pattern()));
    boolean decided = PatternLanguage.of(row.pattern()) instanceof PatternLanguage.Decided;
    for (Question question : Question.values()) {
      Admission answer = analysis.ask(question);
      boolean sampled = !decided && !answer.admitted().isNo();
      assertThat(answer.sampling().isPresent()).as(question.id()).isEqualTo(sampled);
      answer
          .witness()
          .ifPresent(
              witness ->
                  assertThat(OriginRules.matches(row.pattern(), witness)).isEqualTo(Tri.YES));
    }
  }

  @ParameterizedTest
  @MethodSource("subdomains")
  void saysOfWhichDomainsEverySubDomainIsLetIn(Row row) {
    assertThat(List.of(spelled(PatternDecision.of(row.pattern()).below())))
        .isEqualTo(row.expected());
  }
}
