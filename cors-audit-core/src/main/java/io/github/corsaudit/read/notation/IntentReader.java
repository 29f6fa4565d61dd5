package io.github.corsaudit.read.notation;

import io.github.corsaudit.read.PolicyReader;
import io.github.corsaudit.read.Reading;
import io.github.corsaudit.read.SourceText;
import io.github.corsaudit.read.Sources;
import java.util.Locale;

/**
 * Reads YAML files in the project's own notation: what owners declare that they intend, known by
 * their name, {@code cors-policy.yaml}; and what {@code --format policies} wrote down, known by the
 * comment that it starts with.
 */
public final class IntentReader implements PolicyReader {
  private static final String NAMED = "(?:.*\\.)?cors-polic(?:y|ies)\\.ya?ml";
  private static final String WRITTEN = "\uFEFF?# .*\\bcors-audit\\b.*";

  @Override
  public String system() {
    return "any";
  }

  @Override
  public boolean accepts(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    return lower.endsWith(".yaml") || lower.endsWith(".yml");
  }

  @Override
  public Reading read(Sources sources) {
    Reading found = Reading.nothing();
    for (SourceText source : sources.candidates()) {
      if (ours(source)) {
        found = found.and(PolicyNotation.parse(source));
      }
    }
    return found;
  }

  private static boolean ours(SourceText source) {
    return source.name().toLowerCase(Locale.ROOT).matches(NAMED)
        || (source.content().contains("\npolicies:") && firstLine(source).matches(WRITTEN));
  }

  private static String firstLine(SourceText source) {
    return source.content().lines().findFirst().orElse("");
  }
}
