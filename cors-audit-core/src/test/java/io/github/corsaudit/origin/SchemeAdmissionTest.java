package io.github.corsaudit.origin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.model.Dialect;
import io.github.corsaudit.model.MatchMode;
import io.github.corsaudit.model.OriginRule;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SchemeAdmissionTest {

  private static OriginRule.Pattern pattern(String text) {
    return new OriginRule.Pattern(text, Dialect.JAVASCRIPT, MatchMode.ANYWHERE, false);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "^https://example\\.com$; ''",
        "^https?://; ''",
        "^http; ''",
        ".*; every",
        "^(?!https?:).*; every",
        "^chrome-extension://; chrome-extension every",
        "^chrome-extension://[a-p]{32}$; chrome-extension every",
        "^chrome-extension://abcdefghijklmnopabcdefghijklmnop$; chrome-extension one",
        "^chrome-extension://abcdefghijklmnopabcdefghijklmno[ab]$; chrome-extension some",
        "^chrome-extension://short$; ''",
        "^[a-z-]+-extension://; chrome-extension every,moz-extension every,"
            + "safari-web-extension every,some",
        "app\\.example\\.com$; capacitor some,ionic some,tauri some,app some,some",
        "://localhost$; capacitor one,ionic one,tauri one,app one,vscode-webview one,some",
        "^(myapp|yourapp)://main$; myapp one,yourapp one",
        "^moz-extension://[0-9a-f-]{36}$; moz-extension every",
        "^(capacitor|ionic|https?)://localhost$; capacitor one,ionic one",
        "^(tauri|app)://localhost(:\\d+)?$; tauri some,app some",
        "^vscode-webview://[0-9a-z]+$; vscode-webview some",
        "^file://$; file one",
        "^myapp://main$; myapp one",
        "^myapp://; myapp every",
        "^(wss?|ftp|data|null)://x$; ''",
      })
  void tellsWhichOtherSchemesAreLetIn(String expression, String expected) {
    String told =
        SchemeAdmission.of(pattern(expression)).stream()
            .map(
                each ->
                    (each.scheme() + " " + each.extent())
                        .strip()
                        .toLowerCase(java.util.Locale.ROOT))
            .collect(Collectors.joining(","));
    assertThat(told).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "chrome-extension://abcdefghijklmnopabcdefghijklmnop",
        "moz-extension://4f1c5ab3-7e9b-4c5d-8a1f-0123456789ab",
        "safari-web-extension://4F1C5AB3-7E9B-4C5D-8A1F-0123456789AB",
        "capacitor://localhost",
        "ionic://localhost",
        "tauri://localhost",
        "app://obsidian.md",
        "vscode-webview://0a1b2c3d4e5f",
        "file://",
        "myapp://main:8080",
      })
  void holdsWhatClientsSend(String origin) {
    assertThat(OtherSchemes.all().contains(origin)).isTrue();
    assertThat(SentOrigins.in(OriginSets.machine(OriginSets.text(origin)))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://a", "http://a", "ws://a", "null", "app:/x", "1a://x", "app://x/"})
  void doesNotHoldWhatNoneSends(String text) {
    assertThat(OtherSchemes.all().contains(text)).isFalse();
  }

  @Test
  void givesAnExample() {
    assertThat(SchemeAdmission.of(pattern("^capacitor://localhost$")))
        .extracting(SchemeAdmission::example)
        .containsExactly("capacitor://localhost");
  }

  @Test
  void givesReadableExampleOfAnyOtherScheme() {
    assertThat(SchemeAdmission.of(pattern("\\.example\\.com$")))
        .last()
        .extracting(SchemeAdmission::example)
        .isEqualTo("myapp://e.example.com");
  }

  @Test
  void tellsNothingOfWhatCannotBeDecided() {
    assertThat(SchemeAdmission.of(pattern("^(a)://\\1$"))).isEmpty();
  }
}
