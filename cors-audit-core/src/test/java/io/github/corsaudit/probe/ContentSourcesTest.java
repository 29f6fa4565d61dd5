package io.github.corsaudit.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.model.Origin;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ContentSourcesTest {
  private static ContentSources sources(String policy) {
    return new ContentSources(policy, Optional.of("example.com"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|''",
        "default-src 'self' data: blob: https: *|''",
        "connect-src https://a.example.org/path?x=1 http://b.example.org:8080|"
            + "https://a.example.org http://b.example.org:8080",
        "connect-src A.Example.ORG:443 b.example.org:*|https://a.example.org https://b.example.org",
        "connect-src wss://a.example.org localhost 'nonce-a.b' *.example.org|''",
        "script-src cdn.example.net www.example.com; frame-ancestors b.example.org|"
            + "https://www.example.com https://b.example.org https://cdn.example.net",
        "img-src a.example.org, frame-ancestors a.example.org|https://a.example.org",
        "img-src https://a..example.org https://-|''",
      })
  void namesWebsitesThoseFirstThatMayAskBack(String policy, String expected) {
    assertThat(
            sources(policy).origins().stream().map(Origin::text).collect(Collectors.joining(" ")))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "connect-src https://*.vercel.app *.example.com https://a.github.io|vercel.app",
        "frame-src *.netlify.app *.netlify.app:443; img-src *.s3.amazonaws.com|"
            + "netlify.app,s3.amazonaws.com",
      })
  void namesHostsOfAnyCustomer(String policy, String expected) {
    assertThat(sources(policy).sharedHosts()).containsExactly(expected.split(","));
  }
}
