package io.github.corsaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxySettingsTest {
  private static ProxySettings settings(String environment, String properties) {
    Properties java = new Properties();
    java.putAll(pairs(properties));
    return new ProxySettings(pairs(environment), java);
  }

  private static Map<String, String> pairs(String text) {
    return Arrays.stream(text.split(" ", -1))
        .filter(pair -> !pair.isEmpty())
        .map(pair -> pair.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "            |                                  |                    | direct     | direct",
        "http://o:1  | http_proxy=e:1 no_proxy=*        | http.proxyHost=j   | o:1        | o:1",
        "none        | http_proxy=e:1                   | http.proxyHost=j   | direct     | direct",
        "            | http_proxy=e:1                   | https.proxyHost=j  | e:1        | direct",
        "            | HTTPS_PROXY=http://u:pw@e:1/     |                    | direct     | e:1",
        "            | https_proxy=a:1 HTTPS_PROXY=b:1  |                    | direct     | a:1",
        "            | https_proxy= HTTPS_PROXY=b:1     |                    | direct     | b:1",
        "            | all_proxy=a:1 HTTPS_PROXY=b:1    |                    | a:1        | b:1",
        "            | ALL_PROXY=a:1 NO_PROXY=api.test  |                    | direct     | direct",
        "            | ALL_PROXY=a:1 NO_PROXY=b.test    |                    | a:1        | a:1",
        "            |                                  | http.proxyHost=j   | j:80       | direct",
        "            |                                  | https.proxyHost=::1 https.proxyPort=8 | direct | [::1]:8",
        "            |                                  | http.proxyHost=j http.nonProxyHosts=*.test | direct | direct",
      })
  void theFirstPlaceThatNamesOneHolds(
      String option, String environment, String properties, String http, String https) {
    var proxies =
        settings(
                Optional.ofNullable(environment).orElse(""),
                Optional.ofNullable(properties).orElse(""))
            .chosen(Optional.ofNullable(option));
    assertThat(proxies.to(URI.create("http://api.test/")).map(Object::toString).orElse("direct"))
        .isEqualTo(http);
    assertThat(proxies.to(URI.create("https://api.test/")).map(Object::toString).orElse("direct"))
        .isEqualTo(https);
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:8000/, true",
    "https://127.1.2.3/, true",
    "http://[::1]:8000/, true",
    "http://localhost.example/, false",
    "http://128.0.0.1/, false",
  })
  void theEnvironmentsProxyIsNotAskedForThisMachineItself(String url, boolean direct) {
    var environment = settings("all_proxy=e:1 no_proxy=api.test", "");
    assertThat(environment.chosen(Optional.empty()).to(URI.create(url)).isEmpty())
        .isEqualTo(direct);
    assertThat(environment.chosen(Optional.of("http://o:1")).to(URI.create(url))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https_proxy=socks5://me:hush@p:1", "HTTP_PROXY=https://me:hush@p:1"})
  void whatCannotBeUsedIsNeverPassedBy(String environment) {
    assertThatThrownBy(() -> settings(environment, "").chosen(Optional.empty()))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith(
            "the variable " + environment.substring(0, environment.indexOf('=')))
        .hasMessageContaining("--proxy none")
        .hasMessageNotContaining("hush");
  }
}
