package io.github.corsaudit.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressSpaceTest {

  @ParameterizedTest
  @CsvSource({
    "http://localhost:3000,  LOOPBACK",
    "http://127.1/,          LOOPBACK",
    "http://[::1]/,          LOOPBACK",
    "http://192.168.1.1/,    LOCAL",
    "http://10.0.0.1,        LOCAL",
    "http://172.31.0.1,      LOCAL",
    "http://172.32.0.1,      OTHER",
    "http://[fd00::1],       LOCAL",
    "http://[fe80::1],       LOCAL",
    "http://printer.local,   LOCAL",
    "https://10.example.com, OTHER",
    "https://example.com,    OTHER",
  })
  void liesWhereItsSpellingSays(String url, AddressSpace space) {
    assertThat(AddressSpace.of(url)).contains(space);
  }
}
