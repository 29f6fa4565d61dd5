package io.github.corsaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.check.Finding;
import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Exchange;
import io.github.corsaudit.model.Header;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.Scope;
import io.github.corsaudit.model.Witness;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CurlCommandTest {
  private static final Provenance NOWHERE = new Provenance.Given("a test");

  @ParameterizedTest
  @CsvSource({
    "'', /*, https://<your-server>/",
    "'', /api/*, https://<your-server>/api/",
    "'', /api/v1/users, https://<your-server>/api/v1/users",
    "'', /api/{id}/x, https://<your-server>/api/",
    "'', ^/api/.*$, https://<your-server>/",
    "https://api.example.com, /v1/*, https://api.example.com/v1/",
    "http://localhost:8080, /*, http://localhost:8080/",
    "api.example.com, /*, https://<your-server>/",
  })
  void fillsInWhatADeclarationLeavesOpen(String service, String path, String url) {
    assertThat(declared(new Scope(service, path), "GET"))
        .isEqualTo("curl -s -D - -o /dev/null -H 'Origin: https://evil.example' '" + url + "'");
  }

  @Test
  void namesTheMethodUnlessItIsGet() {
    assertThat(declared(Scope.everything(), "DELETE")).contains(" -X 'DELETE' ");
  }

  @Test
  void repeatsAPreflightButSendsNoSecrets() {
    Exchange preflight =
        exchange(
            "OPTIONS",
            "https://api.example/",
            new Header("Origin", "https://evil.example"),
            new Header("access-control-request-method", "PUT"),
            new Header("Cookie", "***"));
    assertThat(observed(preflight))
        .isEqualTo(
            "curl -s -D - -o /dev/null -X 'OPTIONS' -H 'Origin: https://evil.example'"
                + " -H 'access-control-request-method: PUT' 'https://api.example/'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.example/x?a=1&b=2",
        "https://api.example/it's",
        "https://api.example/'; touch /tmp/x; '",
        "https://api.example/$(id)`id`\"${HOME}\"\\",
        "https://api.example/two\nlines",
        "https://api.example/[1-9]/{a,b}",
        "https://[::1]:8080/",
      })
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the command is for a POSIX shell")
  void isOneCommandForAShellWhateverTheUrlHolds(String url) throws IOException {
    List<String> words = words(observed(exchange("GET", url)));
    assertThat(words).endsWith("-H", "Origin: https://evil.example", url);
    assertThat(words.contains("--globoff")).isEqualTo(url.contains("[") || url.contains("{"));
  }

  /** Lets a shell split the command, with a function in the place of curl. */
  private static List<String> words(String command) throws IOException {
    String script = "curl() { printf '%s\\0' \"$@\"; }\n" + command;
    Process shell = new ProcessBuilder("sh", "-c", script).redirectErrorStream(true).start();
    byte[] output = shell.getInputStream().readAllBytes();
    return Arrays.asList(new String(output, StandardCharsets.UTF_8).split("\0"));
  }

  private static String declared(Scope scope, String method) {
    CorsPolicy policy = CorsPolicy.declared("any", NOWHERE).scope(scope).build();
    return command(SampleFindings.anyOrigin(policy), method);
  }

  private static String observed(Exchange exchange) {
    CorsPolicy policy = CorsPolicy.observed(new Provenance.OnWire(exchange)).build();
    return command(SampleFindings.listed(policy, exchange), "GET");
  }

  private static String command(Finding finding, String method) {
    Witness witness =
        new Witness(
            "https://evil.example", false, method, "https://evil.example", Optional.empty());
    return CurlCommand.of(finding, witness);
  }

  private static Exchange exchange(String method, String url, Header... headers) {
    return new Exchange(method, url, List.of(headers), 200, List.of(), NOWHERE);
  }
}
