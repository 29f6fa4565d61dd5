package io.github.corsaudit.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.model.Header;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;

class BrowserPropertiesTest {
  private static final String APP = "https://app.example";
  private static final Header EXACT = new Header("Access-Control-Allow-Origin", APP);

  @Property
  void oneChangedByteInAllowOriginBlocks(
      @ForAll @IntRange(max = 18) int at, @ForAll @CharRange(to = '\u00ff') char other) {
    String changed = APP.substring(0, at) + other + APP.substring(at + 1);
    boolean same = changed.equals(APP);
    Verdict verdict = judge(List.of(new Header("Access-Control-Allow-Origin", changed)), "GET");
    assertThat(verdict.standard().outcome() == Outcome.ALLOWED).isEqualTo(same);
    assertThat(verdict.chromium().outcome() == Outcome.ALLOWED).isEqualTo(same);
    assertThat(verdict.firefox().outcome() == Outcome.ALLOWED).isEqualTo(same);
  }

  @Property
  void anyBytesGetAVerdict(
      @ForAll("lines") List<Header> lines,
      @ForAll("bytes") String method,
      @ForAll("bytes") String url,
      @ForAll @IntRange(min = 100, max = 999) int status) {
    FetchRequest request =
        FetchRequest.get(APP, "https://api.example/" + url)
            .withMethod(method)
            .withHeaders(lines)
            .withCredentials(CredentialsMode.INCLUDE);
    Verdict verdict = new Browser().judge(request, sent -> new Reply.Answered(status, lines));
    assertThat(verdict.failure().isPresent()).isEqualTo(verdict.outcome() == Outcome.BLOCKED);
    assertThat(
            new Browser().judge(FetchRequest.get(url, url), sent -> new Reply.Answered(0, lines)))
        .isNotNull();
  }

  @Property
  void theOrderOfOtherHeadersDoesNotMatter(@ForAll("lines") List<Header> lines, @ForAll long seed) {
    List<Header> others = new ArrayList<>(lines);
    others.removeIf(
        line -> line.name().startsWith("Access-Control-") || line.name().equals("Location"));
    // An empty line inside a value ends all headers, so that what comes after it is lost.
    others.removeIf(line -> line.value().indexOf('\n') >= 0);
    others.add(EXACT);
    Verdict before = judge(others, "PUT");
    Collections.shuffle(others, new Random(seed));
    Verdict after = judge(others, "PUT");
    assertThat(after.outcome()).isEqualTo(before.outcome());
    assertThat(after.failure()).isEqualTo(before.failure());
    assertThat(after.readable()).isEqualTo(before.readable());
  }

  @Property
  void credentialsNeverHelp(@ForAll("lines") List<Header> lines) {
    if (CorsCheck.check(APP, true, lines).isEmpty()) {
      assertThat(CorsCheck.check(APP, false, lines)).isEmpty();
    }
    assertThat(ReadableHeaders.of(false, lines)).doesNotContain("set-cookie");
  }

  @Property
  void namesOfHeadersKnowNoCase(@ForAll("lines") List<Header> lines) {
    List<Header> upper =
        lines.stream()
            .map(line -> new Header(line.name().toUpperCase(Locale.ROOT), line.value()))
            .filter(line -> line.name().chars().allMatch(c -> c < 0x80))
            .toList();
    List<Header> lower =
        upper.stream()
            .map(line -> new Header(line.name().toLowerCase(Locale.ROOT), line.value()))
            .toList();
    assertThat(judge(upper, "PUT").chromium().outcome())
        .isEqualTo(judge(lower, "PUT").chromium().outcome());
    assertThat(judge(upper, "PUT").readable()).isEqualTo(judge(lower, "PUT").readable());
  }

  @Provide
  Arbitrary<String> bytes() {
    return Arbitraries.strings().withCharRange('\u0000', '\u00ff').ofMaxLength(20);
  }

  @Provide
  Arbitrary<List<Header>> lines() {
    Arbitrary<String> names =
        Arbitraries.of(
            "Access-Control-Allow-Origin",
            "Access-Control-Allow-Credentials",
            "Access-Control-Allow-Methods",
            "Access-Control-Allow-Headers",
            "Access-Control-Expose-Headers",
            "Location",
            "Set-Cookie",
            "Content-Type",
            "X-A");
    Arbitrary<String> values = Arbitraries.of(APP, "*", "true", "null", "PUT", "X-A, *", "/next");
    Arbitrary<String> anyName = Arbitraries.oneOf(names, bytes());
    Arbitrary<String> anyValue = Arbitraries.oneOf(values, bytes());
    return Combinators.combine(anyName, anyValue).as(Header::new).list().ofMaxSize(8);
  }

  private static Verdict judge(List<Header> lines, String method) {
    FetchRequest request = FetchRequest.get(APP, "https://api.example/").withMethod(method);
    return new Browser().judge(request, sent -> new Reply.Answered(200, lines));
  }
}
