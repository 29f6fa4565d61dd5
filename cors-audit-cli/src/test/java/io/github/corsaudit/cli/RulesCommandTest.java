package io.github.corsaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCommandTest {
  private static final String RULE =
      """
      id: no-example-com
      title: A rule of our own
      severity: low
      cwe: [942]
      when: {credentials: yes}
      message: "{scope} allows credentials."
      why: Because we say so.
      remediation: {any: Do not.}
      references: ["https://fetch.spec.whatwg.org/"]
      examples:
        bad:
          - policy: {origins: ["https://app.example.com"], credentials: yes}
          - policy: {origins: ["https://b.example.com"], credentials: yes}
        good:
          - policy: {origins: ["https://app.example.com"]}
          - policy: {origins: ["*"]}
      """;

  @TempDir Path folder;

  @Test
  void listsAndShowsRules() {
    assertThat(Run.in(folder, "rules", "list").out().lines())
        .hasSizeGreaterThanOrEqualTo(20)
        .anyMatch(line -> line.startsWith("critical  any-origin-with-credentials"));
    assertThat(Run.in(folder, "rules", "show", "null-origin").out())
        .contains("null-origin")
        .contains("Repair");
  }

  @Test
  void runsTheExamplesInsideRuleFiles() throws IOException {
    assertThat(Run.in(folder, "rules", "test").status()).isZero();

    Files.writeString(folder.resolve("no-example-com.yaml"), RULE);
    Run passing = Run.in(folder, "rules", "test", folder.toString());
    assertThat(passing.status()).isZero();
    assertThat(passing.out()).contains("1 rules, 4 examples, 0 failed");

    Files.writeString(
        folder.resolve("no-example-com.yaml"),
        RULE.replace(
            "{origins: [\"*\"]}", "{origins: [\"*\"], credentials: yes, allow-origin: echo}"));
    Run failing = Run.in(folder, "rules", "test", folder.toString());
    assertThat(failing.status()).isEqualTo(1);
    assertThat(failing.out()).contains("no-example-com.yaml:");
  }

  @Test
  void rulesOfTheUsersOwnAreApplied() throws IOException {
    Files.createDirectory(folder.resolve("rules"));
    Files.writeString(folder.resolve("rules/no-example-com.yaml"), RULE);
    Files.writeString(
        folder.resolve("app.py"),
        """
        from flask_cors import CORS
        CORS(app, origins='https://app.example.com', supports_credentials=True)
        """);

    assertThat(Run.in(folder, "check", "--rules", "rules", "app.py").out())
        .contains("no-example-com");
  }

  @Test
  void mistakesInRulesAreNamedWithFileAndLine() throws IOException {
    Files.writeString(
        folder.resolve("no-example-com.yaml"),
        RULE.replace("credentials: yes}\nmessage", "credentails: yes}\nmessage"));

    Run run = Run.in(folder, "check", "--rules", folder.toString());

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("no-example-com.yaml:5").contains("credentials");
  }
}
