package io.github.corsaudit;

import io.github.corsaudit.read.SourceText;
import io.github.corsaudit.read.Sources;
import java.util.List;
import java.util.Optional;

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
    return List.of();
  }
}
