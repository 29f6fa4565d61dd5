package io.github.corsaudit.read.nginx;

import io.github.corsaudit.read.SourceText;
import io.github.corsaudit.read.Sources;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Files in memory, of which those are candidates that nginx's reader accepts. */
final class GivenFiles implements Sources {
  private final Map<String, SourceText> files = new TreeMap<>();

  GivenFiles(Map<String, String> contents) {
    contents.forEach((path, content) -> files.put(path, new SourceText(path, content)));
  }

  @Override
  public List<SourceText> candidates() {
    NginxReader reader = new NginxReader();
    return files.values().stream()
        .filter(file -> reader.accepts(file.path()))
        .filter(file -> file.content().matches("(?is).*(?:cors|access-control-).*"))
        .toList();
  }

  @Override
  public Optional<SourceText> lookup(String path) {
    return Optional.ofNullable(files.get(path));
  }

  @Override
  public List<String> glob(String glob) {
    Pattern pattern =
        Pattern.compile(Pattern.quote(glob).replace("*", "\\E[^/]*\\Q").replace("?", "\\E[^/]\\Q"));
    return files.keySet().stream().filter(path -> pattern.matcher(path).matches()).toList();
  }
}
