package io.github.corsaudit.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PublicSuffixesTest {
  private final PublicSuffixes suffixes = PublicSuffixes.bundled();

  @ParameterizedTest
  @CsvSource({
    "com,",
    "example.com, example.com",
    "b.example.com, example.com",
    "a.b.example.com, example.com",
    "co.uk,",
    "example.co.uk, example.co.uk",
    "app.example.co.uk, example.co.uk",
    "app.example.co.uk., example.co.uk",
    "uk.com,",
    "example.uk.com, example.uk.com",
    "c.kobe.jp,",
    "b.c.kobe.jp, b.c.kobe.jp",
    "a.b.c.kobe.jp, b.c.kobe.jp",
    "city.kobe.jp, city.kobe.jp",
    "www.city.kobe.jp, city.kobe.jp",
    "ck,",
    "test.ck,",
    "b.test.ck, b.test.ck",
    "www.ck, www.ck",
    "www.www.ck, www.ck",
    "github.io,",
    "someone.github.io, someone.github.io",
    "x.someone.github.io, someone.github.io",
    "vercel.app,",
    "shop.vercel.app, shop.vercel.app",
    "blogspot.example, blogspot.example",
    "xn--85x722f.com.cn, xn--85x722f.com.cn",
    "xn--55qx5d.cn,",
    "a.xn--85x722f.xn--55qx5d.cn, xn--85x722f.xn--55qx5d.cn",
    "app.acme.test, acme.test",
    "test,",
    "localhost,",
    "127.0.0.1,",
    "10.1.2.3,",
    "[::1],",
  })
  void findsWhatOnePartyRegistered(String host, String expected) {
    assertThat(suffixes.registrableDomain(host).orElse(null)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "com, true, false",
    "co.uk, true, false",
    "github.io, true, true",
    "vercel.app, true, true",
    "s3.amazonaws.com, true, true",
    "example.com, false, false",
    "acme.test, false, false",
    "kobe.jp, false, false",
    "anything.kobe.jp, true, false",
  })
  void tellsSharedHostsFromRegistries(String name, boolean suffix, boolean shared) {
    assertThat(suffixes.isPublicSuffix(name)).isEqualTo(suffix);
    assertThat(suffixes.isSharedHost(name)).isEqualTo(shared);
  }

  @Test
  void holdsTheWholeList() {
    assertThat(suffixes.names()).hasSizeGreaterThan(9_000).isSortedAccordingTo(BACKWARDS);
  }

  private static final Comparator<String> BACKWARDS =
      Comparator.comparing(name -> new StringBuilder(name).reverse().toString());
}
