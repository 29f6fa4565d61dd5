package io.github.corsaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainCommandTest {
  private static final String PAGE = "https://app.example.com";
  private static final String URL = "https://api.example.com/me";

  @TempDir Path folder;

  @Test
  void givenHeadersDecide() {
    Run allowed =
        Run.in(
            folder,
            "explain",
            "--origin",
            PAGE,
            "--url",
            URL,
            "--response-header",
            "Access-Control-Allow-Origin: " + PAGE);
    Run blocked =
        Run.in(
            folder,
            "explain",
            "--origin",
            PAGE,
            "--url",
            URL,
            "--credentials",
            "include",
            "--response-header",
            "Access-Control-Allow-Origin: *");

    assertThat(allowed.status()).isZero();
    assertThat(blocked.status()).isEqualTo(1);
    assertThat(blocked.out()).contains("WildcardOriginNotAllowed").contains("The repair");
  }

  @Test
  void aPreflightIsJudgedToo() {
    Run run =
        Run.in(
            folder,
            "explain",
            "--origin",
            PAGE,
            "--url",
            URL,
            "-X",
            "PUT",
            "-f",
            "json",
            "--preflight-status",
            "204",
            "--preflight-header",
            "Access-Control-Allow-Origin: " + PAGE);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains("\"MethodDisallowedByPreflightResponse\"");
  }

  @Test
  void aLiveServerIsAskedAsABrowserWould() throws IOException {
    try (DemoService service = DemoService.start()) {
      String url = service.url(DemoEndpoint.HEALTH);

      Run own =
          Run.in(folder, "explain", "--origin", PAGE, "--credentials", "include", "--live", url);
      Run other = Run.in(folder, "explain", "--origin", "https://other.example", "--live", url);

      assertThat(own.status()).isZero();
      assertThat(other.status()).isEqualTo(1);
      assertThat(other.out()).contains("MissingAllowOriginHeader");
    }
  }

  @Test
  void aBatchIsAnsweredLineByLineWhateverStandsInIt() {
    String questions =
        """
        {"id":"q1","origin":"%1$s","url":"%2$s","request":{"method":"GET"},"preflight":null,\
        "response":{"status":200,"headers":[["Access-Control-Allow-Origin","*"]]}}
        this is no question
        {"id":"q3","origin":"%1$s","url":"%2$s","request":{"method":"GET"},"preflight":null,\
        "response":{"status":200,"headers":[]}}
        """
            .formatted(PAGE, URL);

    Run run = Run.withInput(questions, folder, "explain", "--batch", "-");

    assertThat(run.status()).isZero();
    assertThat(run.out().lines())
        .satisfiesExactly(
            first -> assertThat(first).contains("\"q1\"").contains("\"allowed\""),
            second -> assertThat(second).contains("\"error\"").contains("2"),
            third -> assertThat(third).contains("\"q3\"").contains("\"blocked\""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "explain                                                 | --url",
        "explain --url https://api.example/                      | --origin",
        "explain --origin https://a.example --live ftp://x/      | http",
        "explain --origin https://a.example --url x -f xml       | json",
        "explain --origin https://a.example --url x --credentials maybe | include",
        "explain --origin https://a.example --url x --response-header nothing | Name: value",
        "explain --batch nowhere.jsonl                           | nowhere.jsonl",
      })
  void wrongUsageIsOneClearLine(String arguments, String hint) {
    Run run = Run.in(folder, arguments.strip().split(" +", -1));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).startsWith("cors-audit: ").contains(hint);
  }
}
