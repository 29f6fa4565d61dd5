package io.github.corsaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternOptionsTest {
  @TempDir Path folder;

  @Test
  void tellsPeopleWhoGetsInAndRepairs() {
    Run run =
        Run.in(
            folder,
            "explain",
            "--origins",
            "^https://.*example\\.com$",
            "--dialect",
            "python",
            "--match",
            "start");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out())
        .contains("suffix", "https://evilexample.com is let in", "more than can be listed")
        .contains("let in        https://anything.example.com")
        .contains("refused       https://example.com.evil.example")
        .contains("  ^https://([a-z0-9-]+\\.)*example\\.com$\n");
  }

  @Test
  void namesTheBrowsersThatSendASpecialCharacter() {
    Run run = explained("^https://app\\.example\\.com(?![\\w.:-])");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out())
        .contains("proof         https://app.example.com+.evil.example is let in\n")
        .contains("sent by       Chromium, Firefox and Safari\n")
        .contains("  ^https://app\\.example\\.com$\n");
  }

  @Test
  void tellsOtherSchemesApart() {
    Run run =
        explained(
            "^(https://app\\.example\\.com|chrome-extension://[a-p]{32}|capacitor://localhost)$");

    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("domains       example.com\n")
        .contains("other schemes chrome-extension: any\n")
        .contains("              capacitor://localhost alone\n");
  }

  private Run explained(String expression) {
    return Run.in(folder, "explain", "--origins", expression, "--dialect", "javascript");
  }

  @Test
  void answersAsInABatch() {
    Run run =
        Run.in(
            folder,
            "explain",
            "--origins",
            "https://*.example.com",
            "--dialect",
            "glob",
            "--flags",
            "i",
            "-f",
            "json");

    assertThat(run.status()).isZero();
    assertThat(run.out())
        .isEqualTo(
            "{\"id\":null,\"admits\":[],\"anyOrigin\":\"no\",\"nullOrigin\":\"no\",\"insecure\":\"no\","
                + "\"registrableDomains\":[\"example.com\"],\"subdomainsOf\":[\"example.com\"],"
                + "\"cause\":null,\"witness\":null,\"repaired\":null}\n");
  }

  @Test
  void saysWhatCannotBeDecided() {
    Run run = explained("^https://(.*)\\.example\\.com\\1$");

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.out())
        .contains("Cannot be decided as a whole: a back-reference")
        .contains("origins were tried on it, and none that shows a mistake gets in.");
  }

  @Test
  void showsWhoGetsInThoughTheWholeCannotBeDecided() {
    Run run = explained("^https://(a|b)-\\1\\.example\\.com");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out())
        .contains("tried on it, and https://a-a.example.com.evil.example gets in.\n")
        .contains("proof         https://a-a.example.com.evil.example is let in\n");
  }

  @Test
  void saysBelowWhichDomainsEverybodyIsLetIn() {
    assertThat(explained("^https://(.+\\.)?(api|cdn)\\.example\\.com$").out())
        .contains("below         every sub-domain of api.example.com, cdn.example.com\n");
  }

  @ParameterizedTest
  @CsvSource({
    "'', 'say what language the expression is in: --dialect NAME, one of python, '",
    "--dialect perl, '`dialect` is one of python'",
    "--dialect ruby --match middle, '`match` is one of full, start, anywhere'",
  })
  void saysWhatIsMissing(String options, String complaint) {
    String arguments = ("explain --origins a " + options).strip();
    Run run = Run.in(folder, arguments.split(" ", -1));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(complaint);
  }

  @Test
  void saysHowOldTheSuffixListIs() {
    assertThat(Run.in(folder, "--version").out()).isEqualTo("cors-audit development\n");
    assertThat(Run.in(folder, "--version", "-v").out())
        .containsPattern("public suffix list of 20\\d\\d-\\d\\d-\\d\\d\n");
  }
}
