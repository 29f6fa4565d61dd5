package io.github.corsaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainRecordingTest {
  private static final String PAGE = "https://app.example.com";
  private static final String URL = "https://api.example.com/me";
  private static final String ANSWER = "HTTP/2 200\naccess-control-allow-origin: *\n\n{}\n";

  @TempDir Path folder;

  @Test
  void whatCurlPrintedIsJudged() {
    Run allowed =
        Run.withInput(
            ANSWER, folder, "explain", "--transcript", "-", "--origin", PAGE, "--url", URL);
    Run blocked =
        Run.withInput(
            ANSWER,
            folder,
            "explain",
            "--transcript",
            "-",
            "--origin",
            PAGE,
            "--url",
            URL,
            "--credentials",
            "include");

    assertThat(allowed.status()).isZero();
    assertThat(blocked.status()).isEqualTo(1);
    assertThat(blocked.out()).contains("WildcardOriginNotAllowed");
  }

  @Test
  void whatABrowserSavedIsJudged() throws IOException {
    Files.writeString(
        folder.resolve("network.har"),
        """
        {"log": {"entries": [{
          "request": {"method": "GET", "url": "%s", "headers": [{"name": "origin", "value": "%s"}]},
          "response": {"status": 200, "headers": [{"name": "vary", "value": "Origin"}]}}]}}
        """
            .formatted(URL, PAGE));

    Run run = Run.in(folder, "explain", "--har", "network.har");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains(PAGE, URL, "MissingAllowOriginHeader");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "explain --transcript -                       | curl -i",
        "explain --transcript nowhere.txt             | nowhere.txt",
        "explain --har -                              | HAR",
        "explain --har - --transcript -               | not both",
        "explain --transcript - --live http://a.example | one place",
        "explain --origin nonsense --url http://a.example --response-header A:b | --origin",
      })
  void wrongUsageIsOneClearLine(String arguments, String hint) {
    Run run = Run.withInput("nothing", folder, arguments.strip().split(" +", -1));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).startsWith("cors-audit: ").contains(hint);
    assertThat(run.err().lines()).hasSize(1);
  }
}
