package io.github.corsaudit.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Files that a test holds in memory. */
public final class MapSources implements Sources {
  private final Map<String, SourceText> files = new TreeMap<>();
  private final Predicate<String> candidate;

  /**
   * Takes the files.
   *
   * @param contents their contents, by path
   * @param candidate which of them a reader says it reads
   */
  public MapSources(Map<String, String> contents, Predicate<String> candidate) {
    contents.forEach((path, content) -> files.put(path, new SourceText(path, content)));
    this.candidate = candidate;
  }

  @Override
  public List<SourceText> candidates() {
    return files.values().stream().filter(file -> candidate.test(file.path())).toList();
  }

  @Override
  public Optional<SourceText> lookup(String path) {
    return Optional.ofNullable(files.get(path));
  }

  @Override
  public List<String> glob(String glob) {
    String regex = glob.chars().mapToObj(MapSources::expression).collect(Collectors.joining());
    return files.keySet().stream().filter(path -> path.matches(regex)).toList();
  }

  private static String expression(int character) {
    return switch (character) {
      case '*' -> "[^/]*";
      case '?' -> "[^/]";
      default -> Pattern.quote(String.valueOf((char) character));
    };
  }
}
