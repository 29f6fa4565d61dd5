package io.github.corsaudit;

import io.github.corsaudit.read.SourceText;
import io.github.corsaudit.read.Sources;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A single text, as if it were all there is to audit. */
record OneFile(SourceText source) implements Sources {
  @Override
  public List<SourceText> candidates() {
    return List.of(source);
  }

  @Override
  public Optional<SourceText> lookup(String path) {
    return source.path().equals(path) ? Optional.of(source) : Optional.empty();
  }

  @Override
  public List<String> glob(String glob) {
    return expression(glob).matcher(source.path()).matches() ? List.of(source.path()) : List.of();
  }

  private static Pattern expression(String glob) {
    return Pattern.compile(
        glob.chars().mapToObj(OneFile::expression).collect(Collectors.joining()));
  }

  private static String expression(int character) {
    return switch (character) {
      case '*' -> "[^/]*";
      case '?' -> "[^/]";
      default -> Pattern.quote(Character.toString(character));
    };
  }
}
