package io.github.corsaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that write what they find as it comes, and go on where they were ended. */
class StreamRunTest {
  @TempDir Path folder;
  private DemoService service;

  @BeforeEach
  void start() throws IOException {
    service = DemoService.start();
    List<String> lines = new ArrayList<>();
    for (DemoEndpoint endpoint : DemoEndpoint.values()) {
      lines.add(service.url(endpoint));
    }
    Files.write(folder.resolve("targets.txt"), lines);
  }

  @AfterEach
  void stop() {
    service.close();
  }

  private Run probe(String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("probe", "-i", "targets.txt", "-f", "jsonl", "--rate", "1000"));
    arguments.addAll(List.of(more));
    return Run.in(folder, arguments.toArray(String[]::new));
  }

  @Test
  void twoRunsWriteTheSameInTheOrderOfTheList() {
    Run one = probe();
    assertThat(one.status()).isEqualTo(1);
    assertThat(probe("--concurrency", "1").out()).isEqualTo(one.out());
    assertThat(one.out().lines().reduce((a, b) -> b)).hasValueSatisfying(this::isSummary);
  }

  private void isSummary(String line) {
    assertThat(line).startsWith("{\"type\":\"summary\"").contains("\"complete\":true");
  }

  @Test
  void aRunGoesOnWhereItWasKilled() throws IOException {
    String whole = probe().out();
    probe("--resume", "run.journal");
    Path journal = folder.resolve("run.journal");
    List<String> noted = Files.readAllLines(journal);
    assertThat(noted).hasSize(DemoEndpoint.values().length + 1);

    // What a kill leaves: two targets noted, and half a line.
    Files.writeString(
        journal, String.join("\n", noted.subList(0, 3)) + "\n" + noted.get(3).substring(0, 5));
    String rest = probe("--resume", "run.journal").out();

    assertThat(whole).endsWith(rest);
    assertThat(rest).isNotEqualTo(whole).contains("finding");
    assertThat(Files.readAllLines(journal)).isEqualTo(noted);
  }

  @Test
  void whatIsDoneIsNotAskedAgain() {
    probe("--resume", "run.journal");
    assertThat(probe("--resume", "run.journal").out().lines())
        .hasSize(1)
        .allMatch(l -> l.contains("summary"));
  }

  @Test
  void anotherListIsNotTakenForTheSame() throws IOException {
    probe("--resume", "run.journal");
    Files.writeString(folder.resolve("targets.txt"), "http://127.0.0.1:1/\n");
    Run run = probe("--resume", "run.journal");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("the list is not the one");
  }

  @Test
  void aJournalWhoseFirstLineWasCutOffIsBegunAnew() throws IOException {
    Path journal = folder.resolve("run.journal");
    Files.writeString(journal, "cors-audit jour");
    assertThat(probe("--resume", "run.journal").out()).isEqualTo(probe().out());
    assertThat(Files.readAllLines(journal)).startsWith("cors-audit journal 1");
  }

  @Test
  void aDamagedOrForeignJournalIsLeftAsItIs() throws IOException {
    Path journal = folder.resolve("run.journal");
    for (String text :
        List.of("targets\n", "cors-audit journal 1\nzzz\n4e98 0\n", "\u0000\u0001")) {
      Files.writeString(journal, text);
      Run run = probe("--resume", "run.journal");
      assertThat(run.status()).isEqualTo(2);
      assertThat(run.err()).contains(text.startsWith("cors") ? "damaged at line 2" : "no journal");
      assertThat(journal).hasContent(text);
    }
  }

  @Test
  void nothingIsAskedForAReaderWhoHasLeft() {
    java.io.PrintStream closed =
        new java.io.PrintStream(
            new java.io.OutputStream() {
              @Override
              public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
              }
            });
    Run run = Run.to(closed, folder, "probe", "-i", "targets.txt", "-f", "jsonl", "--rate", "1000");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("standard output");
  }

  @Test
  void onlyWhatIsWrittenAsItComesCanGoOn() {
    Run run = Run.in(folder, "probe", "-i", "targets.txt", "--resume", "run.journal");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("-f jsonl");
  }

  @Test
  void sharesMakeTheWhole() {
    List<String> parts = new ArrayList<>();
    for (String share : List.of("1/3", "2/3", "3/3")) {
      probe("--shard", share)
          .out()
          .lines()
          .filter(l -> l.contains("\"finding\""))
          .forEach(parts::add);
    }
    long whole = probe().out().lines().filter(l -> l.contains("\"finding\"")).count();
    assertThat(parts).hasSize((int) whole);
    assertThat(probe("--shard", "4/3").status()).isEqualTo(2);
  }

  @Test
  void aPageShowsTheExposures() throws IOException {
    Run run = Run.in(folder, "probe", "-i", "targets.txt", "--rate", "1000", "--poc", "proof.html");
    assertThat(run.status()).isEqualTo(1);
    assertThat(Files.readString(folder.resolve("proof.html")))
        .contains("any-origin-with-credentials", "\"url\":\"http://127.0.0.1")
        .doesNotContain("@FINDINGS@");
  }

  @Test
  void whatIsIntendedIsHeldAgainstWhatIsAnswered() throws IOException {
    Files.writeString(
        folder.resolve("cors-policy.yaml"),
        "version: 1\npolicies:\n  - origins: [https://partner.example]\n");
    Run run =
        Run.in(
            folder, "probe", "-i", "targets.txt", "--rate", "1000", "--expect", "cors-policy.yaml");
    assertThat(run.out()).contains("policy-drift", "https://partner.example should be let in");

    Files.writeString(folder.resolve("cors-policy.yaml"), "version: 1\npolicies: x\n");
    assertThat(Run.in(folder, "probe", "--expect", "cors-policy.yaml", "a.example").status())
        .isEqualTo(2);
  }
}
