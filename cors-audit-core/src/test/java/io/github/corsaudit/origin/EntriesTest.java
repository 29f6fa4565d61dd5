package io.github.corsaudit.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.corsaudit.model.AllowOrigin;
import io.github.corsaudit.model.Dialect;
import io.github.corsaudit.model.Grant;
import io.github.corsaudit.model.MatchMode;
import io.github.corsaudit.model.OriginRule;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EntriesTest {

  @ParameterizedTest
  @CsvSource({
    "https://app.example.com, false,",
    "http://localhost:3000, false,",
    "https://[::1]:8443, false,",
    "null, false,",
    "https://App.example.com, true,",
    "https://App.example.com, false, lower case",
    "https://app.example.com/, false, ends with",
    "https://app.example.com/x, false, a path",
    "https://app.example.com:443, false, own port",
    "http://app.example.com:80, false, own port",
    "https://*.example.com, false, no wildcard",
    "*.example.com, false, no wildcard",
    "app.example.com, false, no scheme",
    "capacitor://localhost, false,",
    "https://m\u00fcnchen.example, false, Punycode",
    "file://, false, not an origin",
    "https://${host}, false, not an origin",
    "https://a.example https://b.example, false, a list",
    "'', false, empty",
    "'https://a.example,https://b.example', false, a list",
  })
  void saysWhyAnEntryNeverMatches(String text, boolean ignoreCase, String reason) {
    var dead = Entries.dead(new OriginRule.Exact(text, ignoreCase));
    if (reason == null) {
      assertThat(dead).isEmpty();
    } else {
      assertThat(dead).hasValueSatisfying(found -> assertThat(found).contains(reason));
    }
  }

  @Test
  void findsEntriesThatOthersCover() {
    var policy =
        Policies.echoing(
            new OriginRule.Exact("https://a.example.com", false),
            new OriginRule.Exact("https://b.example.org", false),
            new OriginRule.Exact("https://b.example.org", false),
            new OriginRule.Pattern(
                "https://.*\\.example\\.com", Dialect.PYTHON, MatchMode.FULL, false));
    assertThat(Entries.faults(policy))
        .extracting(EntryFault::grant, EntryFault::kind)
        .containsExactly(
            tuple(policy.grants().get(0), EntryFault.Kind.REDUNDANT),
            tuple(policy.grants().get(2), EntryFault.Kind.REDUNDANT));
  }

  @Test
  void aliasesThatDifferInCaseAloneStandTwice() {
    var policy =
        Policies.echoing(
            new OriginRule.Exact("https://App.example.com", true),
            new OriginRule.Exact("https://app.example.com", true));
    assertThat(Entries.faults(policy))
        .singleElement()
        .satisfies(fault -> assertThat(fault.grant()).isEqualTo(policy.grants().get(1)))
        .satisfies(fault -> assertThat(fault.reason()).isEqualTo("it stands there twice"));
  }

  @Test
  void anEntryWithAnAnswerOfItsOwnIsNotRedundant() {
    var any = Policies.grant(new OriginRule.Any(), new AllowOrigin.Star());
    var one =
        Policies.grant(
            new OriginRule.Exact("https://app.example.com", false), new AllowOrigin.Echo());
    assertThat(Entries.faults(Policies.of(List.of(one, any)))).isEmpty();
  }

  @Test
  void whatReflectionLetsInAnywayIsRedundant() {
    var policy =
        Policies.echoing(
            new OriginRule.Exact("https://app.example.com", false), new OriginRule.Reflected());
    assertThat(Entries.faults(policy))
        .extracting(EntryFault::reason)
        .containsExactly("every origin is let in anyway");
  }

  @Test
  void aLongListIsLookedOverAtOnce() {
    List<Grant> grants =
        IntStream.range(0, 10_000)
            .mapToObj(i -> new OriginRule.Exact("https://shop" + i % 9_999 + ".example", false))
            .map(rule -> Policies.grant(rule, new AllowOrigin.Echo()))
            .toList();
    assertThat(Entries.faults(Policies.of(grants)))
        .singleElement()
        .extracting(EntryFault::grant)
        .isEqualTo(grants.get(9_999));
  }
}
