package io.github.corsaudit.origin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.model.Dialect;
import io.github.corsaudit.model.MatchMode;
import io.github.corsaudit.model.Origin;
import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.model.Tri;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SentOriginsTest {
  private static final Machine WEB = SentOrigins.web(OriginSets.machine("(?s).*"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.com",
        "https://example.com.",
        "https://example.com.:8443",
        "https://a_b.example.com",
        "https://localhost.",
        "https://-a.example-",
        "https://foo.1a",
        "https://foo.0xg",
        "https://foo.0x1_",
        "https://foo.08a",
        "https://foo.1-",
        "https://1.2.3.a",
        "http://127.0.0.1:3000",
        "http://[::1]",
        "http://[::1]:8080",
        "https://[2001:db8::1:0:0:1]",
      })
  void holds(String origin) {
    assertThat(WEB.contains(origin)).isTrue();
    assertThat(Origin.parse(origin).map(Origin::text)).contains(origin);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.com..",
        "https://a..b",
        "https://.example.com",
        "https://example.com:443",
        "http://example.com:80",
        "https://example.com:65536",
        "https://foo.1",
        "https://foo.1.",
        "https://foo.01",
        "https://foo.0x",
        "https://foo.0x1f",
        "https://1.2.3.4.",
        "https://1.2.3.4.5",
        "https://1.2.3.256",
        "https://01.2.3.4",
        "https://EXAMPLE.com",
        "https://[1.2.3.4]",
        "https://example.com/",
        "https://example.com{.evil.example",
      })
  void doesNotHold(String origin) {
    assertThat(WEB.contains(origin)).isFalse();
    assertThat(Origin.parse(origin)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'^https?://[a-z0-9._-]+[a-z0-9_-](:\\d+)?$', NO",
    "'^https?://([a-z0-9._-]*[a-z0-9_-]|\\[[0-9a-f:]+\\])(:\\d+)?$', YES",
    "'^https?://([a-z0-9._-]*[a-z0-9_-]|\\[[0-9a-f:]{2,39}\\])(:\\d+)?$', YES",
    "'^https?://([a-z0-9._-]*[a-z0-9_-]|\\[::1\\])(:\\d+)?$', NO",
    "'^https?://', YES",
    "'^https?://.*[^.]$', YES",
    "'^https?://[^{}]*$', YES",
    "'^https?://[^_]*$', NO",
    "'^https://', NO",
  })
  void anyOriginIsWhatAPageUsuallyHas(String expression, Tri any) {
    var pattern = new OriginRule.Pattern(expression, Dialect.JAVASCRIPT, MatchMode.ANYWHERE, false);
    assertThat(PatternDecision.of(pattern).anyOrigin()).isEqualTo(any);
  }

  /** Pieces of addresses, many of them zero, in the spelling of browsers and in others. */
  @Test
  void addressesAreHeldAsBrowsersWriteThemAndOtherwiseNot() {
    Random random = new Random(20261122);
    for (int i = 0; i < 5_000; i++) {
      int[] pieces = random.ints(8, 0, 0x10000).map(p -> random.nextInt(5) < 3 ? 0 : p).toArray();
      String right = "http://[" + compressed(pieces) + "]";
      assertThat(WEB.contains(right)).as(right).isTrue();
      for (String other : new String[] {plain(pieces, "%x"), plain(pieces, "%04x")}) {
        String origin = "http://[" + other + "]";
        assertThat(WEB.contains(origin)).as(origin).isEqualTo(origin.equals(right));
      }
      assertThat(otherGaps(pieces)).noneMatch(text -> WEB.contains(text) && !text.equals(right));
    }
  }

  private static String plain(int[] pieces, String format) {
    return Arrays.stream(pieces)
        .mapToObj(piece -> String.format(Locale.ROOT, format, piece))
        .collect(Collectors.joining(":"));
  }

  /** Replaces the first of the longest runs, as found by trying all lengths from the longest. */
  private static String compressed(int[] pieces) {
    for (int length = pieces.length; length > 1; length--) {
      for (int start = 0; start + length <= pieces.length; start++) {
        if (Arrays.stream(pieces, start, start + length).allMatch(piece -> piece == 0)) {
          return gap(pieces, start, length);
        }
      }
    }
    return plain(pieces, "%x");
  }

  private static String gap(int[] pieces, int start, int length) {
    return plain(Arrays.copyOf(pieces, start), "%x")
        + "::"
        + plain(Arrays.copyOfRange(pieces, start + length, pieces.length), "%x");
  }

  private static java.util.List<String> otherGaps(int[] pieces) {
    java.util.List<String> texts = new java.util.ArrayList<>();
    for (int start = 0; start < pieces.length; start++) {
      for (int end = start + 1; end <= pieces.length; end++) {
        if (Arrays.stream(pieces, start, end).allMatch(piece -> piece == 0)) {
          texts.add("http://[" + gap(pieces, start, end - start) + "]");
        }
      }
    }
    return texts;
  }

  @ParameterizedTest
  @CsvSource({
    "^http://\\[(::1|fe80::[12])\\]$, '[::1] [fe80::1] [fe80::2]'",
    "^http://\\[0:0:0:0:0:0:0:1\\]$, ''",
    "^http://\\[fe80::[0-9a-f:]+\\]$, unbounded",
    "^https://example\\.com\\.$, example.com",
    "^https://(a\\.)?example\\.co\\.uk\\.?$, example.co.uk",
    "^https://localhost\\.$, localhost",
    "^https://foo\\.0x1$, ''",
    "^https://foo\\.1a$, foo.1a",
    "^https://[^a-z0-9_.-]+\\.(foo|bar)\\.com$, bar.com foo.com",
    "^https://app\\.example\\.com(?![\\w.:-]), unbounded",
    "^chrome-extension://[a-p]+$, ''",
  })
  void listsWhoseDomainsAreLetIn(String expression, String expected) {
    var pattern = new OriginRule.Pattern(expression, Dialect.JAVASCRIPT, MatchMode.ANYWHERE, false);
    RegistrableDomains domains = PatternDecision.of(pattern).domains().orElseThrow();
    assertThat(domains.unbounded() ? "unbounded" : String.join(" ", domains.names()))
        .isEqualTo(expected);
    assertThat(OriginAnalysis.of(Policies.echoing(pattern)).registrableDomains()).contains(domains);
  }
}
