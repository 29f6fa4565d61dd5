package io.github.corsaudit.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.model.Origin;
import io.github.corsaudit.model.Problem;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class TargetListTest {
  private static TargetList read(String text) {
    return TargetList.ofText("targets.txt", text, "GET", List.of());
  }

  @ParameterizedTest
  @CsvFileSource(resources = "targets.csv", numLinesToSkip = 1, delimiter = '|')
  void readsWhatPeopleWrite(String line, String urls) {
    assertThat(read(line).targets().stream().map(Target::text).toList())
        .containsExactly(urls.split(" "));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "no-targets.csv", numLinesToSkip = 1, delimiter = '|')
  void saysWhatIsWrongWithALine(String line, String message) {
    TargetList list = read("\n" + line);
    assertThat(list.targets()).isEmpty();
    assertThat(list.problems())
        .containsExactly(
            Problem.at(
                Problem.Kind.SYNTAX,
                new Provenance.InFile("targets.txt", new Span(2, 1, 2, line.length() + 1)),
                message));
  }

  @Test
  void countsLinesWhateverEndsThem() {
    TargetList list =
        read("\uFEFF# mine\r\n\r\n  https://a.example/x \r\nftp://b.example\nhttps://c.example");
    assertThat(list.targets().stream().map(Target::at).toList())
        .containsExactly(
            new Provenance.InFile("targets.txt", new Span(3, 3, 3, 22)),
            new Provenance.InFile("targets.txt", new Span(5, 1, 5, 18)));
    assertThat(list.problems().get(0).line()).contains(4);
  }

  @Test
  void neverQuotesAPassword() {
    TargetList list = read("https://me:hunter2@a.example/");
    assertThat(list.problems().toString()).doesNotContain("hunter2");
  }

  @Test
  void refusesALineThatHasNoEnd() {
    TargetList list = read("https://a.example/" + "x".repeat(100_000));
    assertThat(list.problems().get(0).message()).contains("longer than 8192");
  }

  @Test
  void takesTheCommandLineToo() {
    Origin app = Origin.parse("https://app.example").orElseThrow();
    TargetList list = TargetList.ofArguments(List.of("a.example", "::"), "POST", List.of(app));
    assertThat(list.targets().stream().map(Target::text).toList())
        .containsExactly("https://a.example/", "http://a.example/");
    assertThat(list.targets()).allMatch(t -> t.method().equals("POST"));
    assertThat(list.targets().get(0).trusted().stream().map(Origin::text).toList())
        .containsExactly("https://a.example", "https://app.example");
    assertThat(list.problems().get(0).where()).isEqualTo("::");
    assertThat(list.and(list).targets()).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource({
    "https://me:hunter2@a.example/x, https://...@a.example/x",
    "https://me:hun/ter2@a.example/x, https://...@a.example/x",
    "me:hunter2@a.example, ...@a.example",
    "ftp://a.example/, ftp://a.example/",
    "'', command line",
  })
  void namesTheWrongOneOfTheCommandLineWithoutAPassword(String url, String where) {
    assertThat(TargetList.ofArguments(List.of(url), "GET", List.of()).problems())
        .singleElement()
        .matches(p -> p.where().equals(where));
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example:443/x?y=1, https://a.example, /x, https://a.example:443",
    "http://a.example:8080/, http://a.example:8080, /, http://a.example:8080",
    "http://[::1]:3000/a, http://[::1]:3000, /a, http://[::1]:3000"
  })
  void knowsItsOwnOrigin(String url, String origin, String path, String service) {
    Target target = read(url).targets().get(0);
    assertThat(target.origin().map(Origin::text)).contains(origin);
    assertThat(target.scope().path()).isEqualTo(path);
    assertThat(target.scope().service()).isEqualTo(service);
  }
}
