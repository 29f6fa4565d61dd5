package io.github.corsaudit.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corsaudit.browser.Reply;
import io.github.corsaudit.model.Header;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HarFileTest {
  private static final String URL = "https://api.example.com/me";
  private static final String HAR =
      """
      {"log": {"entries": [
        {"request": {"method": "GET", "url": "https://app.example.com/", "headers": []},
         "response": {"status": 200, "headers": [], "redirectURL": ""}},
        {"request": {"method": "PUT", "url": "https://api.example.com/me", "headers": [
           {"name": "Origin", "value": "https://app.example.com"}, {"name": ":path", "value": "/me"},
           {"name": "x-test", "value": "1"}, {"name": "Cookie", "value": "secret"}]},
         "response": {"status": 307, "headers": [], "redirectURL": "https://api.example.com/two"}},
        {"request": {"method": "OPTIONS", "url": "https://api.example.com/me", "headers": [
           {"name": "Access-Control-Request-Method", "value": "PUT"},
           {"name": "Access-Control-Request-Headers", "value": "x-test"}]},
         "response": {"status": 204, "headers": [{"name": "x", "value": "y"}]}},
        {"request": {"method": "PUT", "url": "https://api.example.com/two", "headers": []},
         "response": {"status": 0, "headers": []}}
      ]}}
      """;

  @Test
  void findsTheOneCrossOriginRequestItsPreflightAndItsRedirect() throws Recording.Unusable {
    Recording recording = HarFile.parse(HAR).recording(Optional.empty(), Optional.empty());
    assertThat(recording.url()).contains(URL);
    assertThat(recording.method()).contains("PUT");
    assertThat(recording.origin()).contains("https://app.example.com");
    assertThat(recording.headers()).containsExactly(new Header("x-test", "1"));
    assertThat(recording.credentials()).isPresent();
    assertThat(((Reply.Answered) recording.answers().hops().get(0).preflight()).status())
        .isEqualTo(204);
    assertThat(recording.answers().hops().get(1).response()).isInstanceOf(Reply.Unreachable.class);
  }

  @Test
  void takesTheEntryThatIsNamed() throws Recording.Unusable {
    HarFile file = HarFile.parse(HAR);
    assertThat(file.recording(Optional.of(1), Optional.empty()).url())
        .contains("https://app.example.com/");
    assertThat(file.recording(Optional.empty(), Optional.of(URL)).url()).contains(URL);
  }

  @ParameterizedTest
  @CsvSource({"5, , holds 4", "0, , holds 4", ", https://nowhere.example/, --entry"})
  void saysWhichEntriesThereAre(Integer entry, String url, String hint) {
    assertThatThrownBy(
            () ->
                HarFile.parse(HAR).recording(Optional.ofNullable(entry), Optional.ofNullable(url)))
        .isInstanceOf(Recording.Unusable.class)
        .hasMessageContaining(hint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"{", "[]", "{}", "{\"log\": 1}", "{\"log\": {\"entries\": [1]}}"})
  void refusesOtherFilesInOneSentence(String text) {
    assertThatThrownBy(() -> HarFile.parse(text).recording(Optional.empty(), Optional.empty()))
        .isInstanceOf(Recording.Unusable.class);
  }
}
