package io.github.corsaudit;

import io.github.corsaudit.read.Deployment;
import io.github.corsaudit.read.SourceText;
import io.github.corsaudit.read.Sources;
import java.util.List;
import java.util.Optional;

/** Files of which it is known how the system that they configure runs. */
record Deployed(Sources sources, Deployment deployment) implements Sources {

  @Override
  public List<SourceText> candidates() {
    return sources.candidates();
  }

  @Override
  public Optional<SourceText> lookup(String path) {
    return sources.lookup(path);
  }

  @Override
  public List<String> glob(String glob) {
    return sources.glob(glob);
  }
}
