package io.github.corsaudit.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.corsaudit.model.Dialect;
import io.github.corsaudit.model.MatchMode;
import io.github.corsaudit.model.OriginRule;
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
}
