package io.github.corsaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProbeCommandTest {
  private static final Pattern RULE = Pattern.compile("\"rule\":\\s*\"([a-z-]+)\"");

  @TempDir Path folder;

  @Test
  void whatALiveEndpointLetsInIsFoundAtItsLineOfTheList() throws IOException {
    try (DemoService service = DemoService.start()) {
      Files.writeString(
          folder.resolve("targets.txt"), "# ours\n" + service.url(DemoEndpoint.DOCUMENTS) + "\n");

      Run run = probe("-i", "targets.txt");

      assertThat(run.status()).isEqualTo(1);
      assertThat(run.out()).contains("targets.txt:2").contains("null-origin");
    }
  }

  @Test
  void nothingIsFoundWhereNothingIsWrong() throws IOException {
    try (DemoService service = DemoService.start()) {
      assertThat(probe(service.url(DemoEndpoint.HEALTH)).status()).isZero();
    }
  }

  @Test
  void savedResultsCanBeCheckedAgainWithoutTheServer() throws IOException {
    List<String> live;
    try (DemoService service = DemoService.start()) {
      String[] urls = {service.url(DemoEndpoint.ACCOUNT), service.url(DemoEndpoint.SEARCH)};
      live =
          rules(
              probe(
                  "-f",
                  "jsonl",
                  "-f",
                  "policies=live.yaml",
                  "-f",
                  "json=live.json",
                  urls[0],
                  urls[1]));
    }

    assertThat(live).contains("any-origin-with-credentials", "origin-suffix-match");
    assertThat(rules(Run.in(folder, "check", "-f", "jsonl", "live.yaml"))).isEqualTo(live);
    assertThat(rules(Run.in(folder, "check", "-f", "jsonl", "live.json"))).isEqualTo(live);
  }

  @Test
  void anUnreachableHostIsAProblemAndTheOthersAreAskedNevertheless() throws IOException {
    int closed;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = socket.getLocalPort();
    }
    try (DemoService service = DemoService.start()) {
      Run run =
          probe(
              "--fail-on",
              "never",
              "http://127.0.0.1:" + closed + "/",
              service.url(DemoEndpoint.PRICES));

      assertThat(run.status()).isEqualTo(3);
      assertThat(run.out()).contains("unreachable").contains("wildcard-with-credentials");
    }
  }

  @Test
  void anEmptyListIsNothingToAudit() throws IOException {
    Files.writeString(folder.resolve("targets.txt"), "# nobody yet\n");

    assertThat(probe("-i", "targets.txt").status()).isEqualTo(4);
  }

  @Test
  void secretsAreNeverShown() throws IOException {
    try (DemoService service = DemoService.start()) {
      Run run =
          probe(
              "-v",
              "-f",
              "text",
              "-f",
              "json=live.json",
              "-f",
              "policies=live.yaml",
              "-H",
              "Authorization: Bearer hush-hush",
              "--cookie",
              "session=psst-psst",
              service.url(DemoEndpoint.ACCOUNT));

      String all =
          run.out()
              + run.err()
              + Files.readString(folder.resolve("live.json"))
              + Files.readString(folder.resolve("live.yaml"));
      assertThat(run.status()).isEqualTo(1);
      assertThat(all).doesNotContain("hush").doesNotContain("psst");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "-i nosuch                     | 'nosuch' cannot be read: there is no such file",
        "-i .                          | '.' cannot be read: it is a folder",
        "-i . -f jsonl                 | '.' cannot be read: it is a folder",
        "-i binary                     | 'binary' cannot be read: it is no text in UTF-8",
        "-i none -f json=no/such       | cannot be written to no/such: there is no such folder",
        "-i none -f json=.             | cannot be written to .: it is a folder",
        "-i none -f jsonl=no/such      | cannot be written to no/such:",
        "-i none --poc no/such.html    | cannot be written to no/such.html: there is no such folder",
        "-i none -f jsonl --resume .   | the file for --resume cannot be used: it is a folder",
        "-i none --expect none         | none holds no policy",
        "--openapi api.yaml --server a | --server takes a whole address",
        "-i none --proxy socks5://a:1  | --proxy names no http proxy",
        "-i none --max-requests 0      | numbers above 0",
        "-i none --shard 3/2           | --shard takes I/N",
      })
  void whatCannotBeDoneIsSaidBeforeAnythingIsAsked(String arguments, String message)
      throws IOException {
    Files.writeString(folder.resolve("none"), "# nobody\n");
    Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, 0, 1});
    Files.writeString(
        folder.resolve("api.yaml"), "servers: [{url: /v1}]\npaths: {/a: {get: {}}}\n");

    Run run = probe(arguments.split(" ", -1));

    assertThat(run.err()).contains(message);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
  }

  private Run probe(String... more) {
    List<String> arguments =
        new java.util.ArrayList<>(
            List.of("probe", "--rate", "1000", "--origin", "https://app.example.com"));
    arguments.addAll(List.of(more));
    return Run.in(folder, arguments.toArray(String[]::new));
  }

  private static List<String> rules(Run run) {
    return RULE.matcher(run.out()).results().map(found -> found.group(1)).sorted().toList();
  }
}
