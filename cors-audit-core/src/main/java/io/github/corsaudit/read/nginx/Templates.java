package io.github.corsaudit.read.nginx;

import io.github.corsaudit.read.Deployment;
import io.github.corsaudit.read.SourceText;
import io.github.corsaudit.read.Sources;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Configuration files as nginx sees them where the environment is known: nginx's own container
 * fills in the files {@code *.template}, and leaves variables alone that are not set.
 */
record Templates(Sources sources, Map<String, String> variables) implements Sources {
  private static final Pattern VARIABLE = Pattern.compile("\\$(?:\\{(\\w+)}|(\\w+))");

  /** Returns the files with their templates filled in, as far as the environment is known. */
  static Sources filled(Sources sources) {
    Optional<Map<String, String>> environment = sources.deployment().environment();
    return environment.isPresent() ? new Templates(sources, environment.get()) : sources;
  }

  @Override
  public List<SourceText> candidates() {
    return sources.candidates().stream().map(this::filled).toList();
  }

  @Override
  public Optional<SourceText> lookup(String path) {
    return sources.lookup(path).map(this::filled);
  }

  @Override
  public List<String> glob(String glob) {
    return sources.glob(glob);
  }

  @Override
  public Deployment deployment() {
    return sources.deployment();
  }

  private SourceText filled(SourceText text) {
    return text.path().endsWith(".template")
        ? new SourceText(text.path(), VARIABLE.matcher(text.content()).replaceAll(this::value))
        : text;
  }

  private String value(java.util.regex.MatchResult found) {
    String name = found.group(1) == null ? found.group(2) : found.group(1);
    return Matcher.quoteReplacement(variables.getOrDefault(name, found.group()));
  }
}
