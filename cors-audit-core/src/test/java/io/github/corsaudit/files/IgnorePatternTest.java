package io.github.corsaudit.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IgnorePatternTest {

  @ParameterizedTest
  @CsvSource({
    "*.log,        a.log,          file,   true",
    "*.log,        deep/er/a.log,  file,   true",
    "*.log,        a.log.txt,      file,   false",
    "/a.py,        a.py,           file,   true",
    "/a.py,        b/a.py,         file,   false",
    "b/a.py,       b/a.py,         file,   true",
    "b/a.py,       c/b/a.py,       file,   false",
    "out/,         out,            folder, true",
    "out/,         out,            file,   false",
    "out/,         x/out,          folder, true",
    "**/gen,       x/y/gen,        folder, true",
    "a/**/z.py,    a/z.py,         file,   true",
    "a/**/z.py,    a/b/c/z.py,     file,   true",
    "a/**,         a/b/c.py,       file,   true",
    "a?.py,        ab.py,          file,   true",
    "a?.py,        a/.py,          file,   false",
    "[ab].py,      b.py,           file,   true",
    "[!ab].py,     b.py,           file,   false",
    "[ab.py,       [ab.py,         file,   true",
    "'\\#x',       '#x',           file,   true",
    "a+b.py,       a+b.py,         file,   true",
    "a+b.py,       aab.py,         file,   false",
  })
  void matchesLikeGit(String pattern, String path, String kind, boolean expected) {
    boolean folder = kind.equals("folder");
    assertThat(IgnorePattern.parse(pattern).orElseThrow().matches(path, folder))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"''", "'   '", "'# comment'"})
  void passesOverBlankLinesAndComments(String line) {
    assertThat(IgnorePattern.parse(line)).isEmpty();
  }

  @Test
  void theLastPatternThatSpeaksOfAPathDecides() {
    IgnoreFile file = IgnoreFile.parse(Stream.of("*.yml", "!keep.yml", "/keep.yml"));

    assertThat(file.decides("a.yml", false)).contains(true);
    assertThat(file.decides("b/keep.yml", false)).contains(false);
    assertThat(file.decides("keep.yml", false)).contains(true);
    assertThat(file.decides("a.py", false)).isEmpty();
  }
}
