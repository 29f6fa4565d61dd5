package io.github.corsaudit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectHostsTest {
  private static boolean include(DirectHosts hosts, String url) {
    return hosts.include(Route.to(URI.create(url)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "example.com               | http://example.com/         | true",
        "example.com               | https://API.Example.com/    | true",
        "example.com               | http://badexample.com/      | false",
        ".example.com              | http://a.example.com/       | true",
        "*.example.com             | http://a.example.com/       | true",
        "a.test, b.test c.test     | http://c.test/              | true",
        "a.test:8080               | http://a.test:8080/         | true",
        "a.test:8080               | http://a.test/              | false",
        "a.test:443                | https://a.test/             | true",
        "*                         | http://anything/            | true",
        "127.0.0.1                 | http://127.0.0.1:9/         | true",
        "127.0.0.1                 | http://127.0.0.10/          | false",
        "10.0.0.0/8                | http://10.200.3.4/          | true",
        "10.0.0.0/8                | http://11.0.0.1/            | false",
        "192.168.1.128/25          | http://192.168.1.200/       | true",
        "192.168.1.128/25          | http://192.168.1.100/       | false",
        "0.0.0.0/0                 | http://8.8.8.8/             | true",
        "0.0.0.0/0                 | http://name.test/           | false",
        "::1                       | http://[::1]:80/            | true",
        "[::1]:8080                | http://[0:0:0:0:0:0:0:1]:8080/ | true",
        "fe80::/10                 | http://[fe80::1]/           | true",
        "10.0.0.0/33               | http://10.0.0.1/            | false",
        "''                        | http://a.test/              | false",
        "', ,:80,[,/'              | http://a.test/              | false",
      })
  void areReadAsCurlReadsThem(String noProxy, String url, boolean direct) {
    assertThat(include(DirectHosts.ofNoProxy(noProxy), url)).isEqualTo(direct);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "localhost|127.*|[::1]; http://127.0.0.1:8080/; true",
        "localhost|127.*|[::1]; http://[::1]/;          true",
        "localhost|127.*|[::1]; http://LOCALHOST/;      true",
        "localhost|127.*|[::1]; http://a.test/;         false",
        "*.a.test|b.test;       http://x.a.test/;       true",
        "*.a.test|b.test;       http://a.test/;         false",
        "a.test;                http://axtest/;         false",
      })
  void areReadAsJavaReadsThem(String nonProxyHosts, String url, boolean direct) {
    assertThat(include(DirectHosts.ofNonProxyHosts(nonProxyHosts), url)).isEqualTo(direct);
  }

  @Test
  void areNoneWhereNothingIsSaid() {
    assertThat(include(DirectHosts.none(), "http://localhost/")).isFalse();
  }
}
