package io.github.corsaudit.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

  @ParameterizedTest
  @CsvSource({
    "https://api.example,                   https://api.example",
    "HTTPS://API.Example:443/x?y#z,         https://api.example",
    "http://api.example:0080/,              http://api.example",
    "http:api.example,                      http://api.example",
    "http:///api.example,                   http://api.example",
    "http://user:pw@api.example:8080/,      http://api.example:8080",
    "http://%61pi.example/,                 http://api.example",
    "http://bücher.example/,                http://xn--bcher-kva.example",
    "http://api.example./,                  http://api.example.",
    "http://a_b.example/,                   http://a_b.example",
    "http://127.1:8801/,                    http://127.0.0.1:8801",
    "http://0x7f.1/,                        http://127.0.0.1",
    "http://2130706433/,                    http://127.0.0.1",
    "http://0177.0.0.1/,                    http://127.0.0.1",
    "http://[0::1]:8801/,                   http://[::1]:8801",
    "'http://[1:0:0:2:0:0:0:3]/',           'http://[1:0:0:2::3]'",
    "http://[::FFFF:1.2.3.4]/,              http://[::ffff:102:304]",
    "'\t http://api.example\n/ ',           http://api.example",
  })
  void knowsTheOriginOfAUrl(String url, String origin) {
    assertThat(Address.parse(url)).map(a -> a.origin().text()).contains(origin);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "api.example",
        "/path",
        "ftp://api.example",
        "http://",
        "http://:80",
        "http://api.example:x",
        "http://api.example:65536",
        "http://api.example:999999999999",
        "http://a b.example",
        "http://a%zz.example",
        "http://a%20b.example",
        "http://1.2.3.4.5",
        "http://256.1.1.1",
        "http://1.2.3.0x1ff",
        "http://09.1.1.1",
        "http://[",
        "http://[]",
        "http://[::1",
        "http://[1:2]",
        "http://[1::2::3]",
        "http://[::1.2.3.400]",
        "http://[1:2:3:4:5:6:7:8:9]",
      })
  void knowsWhatIsNoHttpUrl(String text) {
    assertThat(Address.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://other.example/z, https://other.example/z",
    "//other.example,         https://other.example/",
    "/z?q,                    https://api.example/z?q",
    "z,                       https://api.example/a/z",
    "../z,                    https://api.example/z",
    "../../../z/.,            https://api.example/z/",
    "./..,                    https://api.example/",
    "?q,                      https://api.example/a/b?q",
    "#f,                      https://api.example/a/b?x#f",
    "'',                      https://api.example/a/b?x",
  })
  void resolvesLocations(String location, String url) {
    Address base = Address.parse("https://u@api.example/a/b?x#y").orElseThrow();
    assertThat(base.userinfo()).isTrue();
    assertThat(base.resolve(location)).map(Address::text).contains(url);
  }

  @ParameterizedTest
  @ValueSource(strings = {"app:x", "null:", "http://*", "chrome-extension://abc", "localhost:80"})
  void takesAnySchemeForAUrl(String value) {
    assertThat(Address.isUrl(value)).isTrue();
  }
}
