package io.github.corsaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckCommandTest {
  private static final String CRITICAL =
      "from flask_cors import CORS\nCORS(app, supports_credentials=True)\n";
  private static final String CLEAN =
      "from flask_cors import CORS\nCORS(app, origins=['https://app.example.com'])\n";
  private static final String UNRESOLVED =
      "from flask_cors import CORS\nCORS(app, origins=load_origins(request))\n";

  @TempDir Path folder;

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void findingsDecideTheExitStatus() throws IOException {
    write("app.py", CRITICAL);

    Run run = Run.in(folder, "check");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains("app.py:2:").contains("any-origin-with-credentials");
    assertThat(run.err()).isEmpty();
    assertThat(Run.in(folder, "check", "--fail-on", "never").status()).isZero();
    assertThat(Run.in(folder, "check", "--disable", "any-origin-with-credentials").status())
        .isNotEqualTo(2);
  }

  @Test
  void aCleanPolicyIsClean() throws IOException {
    write("app.py", CLEAN);

    assertThat(Run.in(folder, "check").status()).isZero();
    assertThat(Run.in(folder, "check", "--require-policy").status()).isZero();
  }

  @Test
  void filesWithoutAPolicyAreCleanUnlessOneIsRequired() throws IOException {
    write("app.py", "print('cors')");

    assertThat(Run.in(folder, "check").status()).isZero();
    assertThat(Run.in(folder, "check").out()).contains("No CORS policy");
    assertThat(Run.in(folder, "check", "--require-policy").status()).isEqualTo(4);
  }

  @Test
  void anEmptyFolderIsNothingToAudit() {
    assertThat(Run.in(folder, "check").status()).isEqualTo(4);
  }

  @Test
  void whatCannotBeResolvedIsSaidButDoesNotMakeTheAuditIncomplete() throws IOException {
    write("app.py", UNRESOLVED);

    Run run = Run.in(folder, "check");

    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("unresolved-policy").contains("load_origins");
  }

  @Test
  void badFilesAreOneMessageEachAndTheRestIsAudited() throws IOException {
    write("app.py", CRITICAL);
    write("broken/application.yml", "management:\n  endpoints: {web: {cors: [\n");
    write("nginx/nginx.conf", "server { location / { add_header Access-Control-Allow-Origin *;\n");
    Files.write(
        folder.resolve("latin.py"), ("# \u00e9\n" + CLEAN).getBytes(StandardCharsets.ISO_8859_1));

    Run run = Run.in(folder, "check", "--fail-on", "never");

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.out())
        .contains("any-origin-with-credentials")
        .contains("broken/application.yml")
        .contains("nginx/nginx.conf")
        .contains("latin.py");
    assertThat(run.out()).doesNotContain("Exception").doesNotContain("\tat ");
  }

  @Test
  void aMissingFileIsAProblem() {
    Run run = Run.in(folder, "check", "nowhere.py");

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.out()).contains("nowhere.py").contains("does not exist");
  }

  @Test
  void standardInputIsAFileToo() {
    Run run = Run.withInput(CRITICAL, folder, "check", "-", "--stdin-filename", "app.py");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains("app.py:2:");
    assertThat(Run.withInput(CRITICAL, folder, "check", "-").status()).isEqualTo(2);
  }

  @Test
  void globsChooseFiles() throws IOException {
    write("legacy/app.py", CRITICAL);
    write("new/app.py", CLEAN);

    assertThat(Run.in(folder, "check", "--exclude", "legacy/**").status()).isZero();
    assertThat(Run.in(folder, "check", "--include", "new/*").status()).isZero();
    assertThat(Run.in(folder, "check", "--include", "app.py").status()).isEqualTo(1);
    assertThat(Run.in(folder, "check", "--include", "{").status()).isEqualTo(2);
  }

  @Test
  void reportsGoToFilesToo() throws IOException {
    write("app.py", CRITICAL);

    Run run = Run.in(folder, "check", "-f", "json", "-f", "sarif=out.sarif");

    assertThat(run.out()).startsWith("{").contains("\"version\": 1");
    assertThat(folder.resolve("out.sarif")).content().contains("\"2.1.0\"");
    assertThat(Run.in(folder, "check", "-f", "json=no/such/folder/x").status()).isEqualTo(2);
  }

  @Test
  void twoRunsGiveTheSameBytes() throws IOException {
    write("b.py", CRITICAL);
    write("a.py", UNRESOLVED);

    assertThat(Run.in(folder, "check", "-f", "sarif").out())
        .isEqualTo(Run.in(folder, "check", "-f", "sarif").out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "check --fial-on high          | --fail-on",
        "check --fail-on terrible      | critical",
        "check --min-confidence 5      | likely",
        "check --color blue            | always",
        "check -f sarfi                | sarif",
        "check --rules no-such-folder  | no-such-folder",
        "check --disable nothing       | rules list",
        "chekc                         | check",
        "probe                         | URL",
        "probe --origin app.example x  | origin",
        "probe --proxy socks5://a:1 x   | http://127.0.0.1:3128",
        "probe --timeout 0 x           | seconds",
        "probe -H nonsense x           | Name: value",
        "probe -i no-such-list         | no-such-list",
        "rules show no-such-rule       | rules list",
        "rules                         | list, show or test",
        "''                            | check",
      })
  void wrongUsageIsOneClearLine(String arguments, String hint) {
    Run run =
        arguments.isEmpty() ? Run.in(folder) : Run.in(folder, arguments.strip().split(" +", -1));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).startsWith("cors-audit: ").contains(hint).doesNotContain("\tat ");
    assertThat(run.out()).isEmpty();
  }
}
