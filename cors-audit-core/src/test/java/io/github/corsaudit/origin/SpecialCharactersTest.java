package io.github.corsaudit.origin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.model.Origin;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What browsers send, held against what they were recorded sending. */
final class SpecialCharactersTest {
  private static final Machine EVERYTHING = OriginSets.machine("(?s).*");

  static List<RecordedHost> recorded() throws java.io.IOException {
    return RecordedHost.all().filter(RecordedHost::canBeAsked).toList();
  }

  private static boolean isSendable(String origin) {
    return SentOrigins.web(EVERYTHING).contains(origin)
        || SentOrigins.special(EVERYTHING).contains(origin);
  }

  @ParameterizedTest
  @MethodSource("recorded")
  void theSetHoldsWhatBrowsersWereSeenSending(RecordedHost host) {
    host.sent()
        .forEach(
            (browser, sent) ->
                sent.map(name -> "http://" + name)
                    .ifPresent(
                        origin -> {
                          assertThat(isSendable(origin)).as(origin).isTrue();
                          assertThat(SpecialCharacters.sending(origin)).contains(browser);
                          assertThat(SentOrigins.parse(origin).map(Origin::text)).contains(origin);
                        }));
  }

  @ParameterizedTest
  @MethodSource("recorded")
  void noBrowserIsSaidToSendWhatItWasNotSeenSending(RecordedHost host) {
    host.sent()
        .forEach(
            (browser, sent) -> {
              // Firefox checks Punycode, which no set does.
              if (sent.isEmpty() && !host.text().equals("xn--a")) {
                assertThat(SpecialCharacters.sending("http://" + host.text()))
                    .as(host.text())
                    .doesNotContain(browser);
              }
            });
  }

  /** What WebKit does was read: it takes all but the standard's forbidden characters. */
  @Test
  void safariTakesWhatTheStandardDoesNotForbid() {
    String forbidden = "#/:<>?@[\\]^|%";
    StringBuilder taken = new StringBuilder();
    for (char c = '!'; c <= '~'; c++) {
      if (!Character.isLetterOrDigit(c) && forbidden.indexOf(c) < 0 && ".-_".indexOf(c) < 0) {
        taken.append(c);
      }
    }
    assertThat(SpecialCharacters.SAFARI.characters()).isEqualTo(taken.toString());
    assertThat(SpecialCharacters.ALL).isEqualTo(taken + "%");
  }

  @ParameterizedTest
  @EnumSource
  void aNameMayHoldSeveralOfOneBrowser(SpecialCharacters browser) {
    String origin = "https://a" + browser.characters() + "b" + browser.sequence() + ".evil.example";
    assertThat(SpecialCharacters.sending(origin)).contains(browser);
    assertThat(isSendable(origin)).isTrue();
  }

  @Test
  void noBrowserSendsAMixtureOfTwo() {
    assertThat(SpecialCharacters.sending("https://a*b%2A.evil.example")).isEmpty();
    assertThat(isSendable("https://a*b%2A.evil.example")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.com, all browsers",
    "https://example.com_.evil.example, all browsers",
    "https://example.com+.evil.example, 'Chromium, Firefox and Safari'",
    "https://example.com{.evil.example:8443, Chromium and Safari",
    "https://example.com%2A.evil.example, Chromium",
    "https://example.com*.evil.example, Safari",
    "https://example.com|.evil.example, some browsers",
  })
  void namesTheSenders(String origin, String senders) {
    assertThat(SpecialCharacters.senders(origin)).isEqualTo(senders);
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.com{.evil.example, example.com{.evil.example, -1",
    "http://a%2A.evil.example:8080, a%2A.evil.example, 8080",
  })
  void takesAnOriginApart(String text, String host, int port) {
    Origin origin = SpecialCharacters.parse(text).orElseThrow();
    assertThat(origin.host()).isEqualTo(host);
    assertThat(origin.port()).isEqualTo(port);
    assertThat(origin.text()).isEqualTo(text);
  }

  @Test
  void eachSpellingIsSomeBrowsers() {
    assertThat(SpecialCharacters.spellings())
        .allMatch(one -> !SpecialCharacters.sending("https://a" + one + ".example").isEmpty())
        .hasSize(SpecialCharacters.ALL.length());
  }
}
