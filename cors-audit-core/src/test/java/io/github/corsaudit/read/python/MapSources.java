package io.github.corsaudit.read.python;

import io.github.corsaudit.read.SourceText;
import io.github.corsaudit.read.Sources;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Files that a test holds in memory. */
record MapSources(Map<String, String> files) implements Sources {

  @Override
  public List<SourceText> candidates() {
    return new TreeMap<>(files)
        .entrySet().stream()
            .filter(file -> file.getKey().endsWith(".py"))
            .map(file -> new SourceText(file.getKey(), file.getValue()))
            .toList();
  }

  @Override
  public Optional<SourceText> lookup(String path) {
    return Optional.ofNullable(files.get(path)).map(content -> new SourceText(path, content));
  }

  @Override
  public List<String> glob(String glob) {
    return List.of();
  }
}
