package io.github.corsaudit.read.notation;

import io.github.corsaudit.read.Documents;
import io.github.corsaudit.read.PolicyReader;
import io.github.corsaudit.read.Reading;
import io.github.corsaudit.read.SourceText;
import io.github.corsaudit.read.Sources;
import io.github.corsaudit.read.Tree;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads the policies that a JSON report of this program holds under {@code notation}. */
public final class SavedReportReader implements PolicyReader {
  private static final String TOOL =
      "\"tool\"\\s{0,40}:\\s{0,40}\\{\\s{0,40}\"name\"\\s{0,40}:\\s{0,40}\"cors-audit\"";

  @Override
  public String system() {
    return "any";
  }

  @Override
  public boolean accepts(String path) {
    return path.toLowerCase(Locale.ROOT).endsWith(".json");
  }

  @Override
  public Reading read(Sources sources) {
    Reading found = Reading.nothing();
    Pattern tool = Pattern.compile(TOOL);
    for (SourceText source : sources.candidates()) {
      if (tool.matcher(source.content()).find()) {
        found = found.and(report(source));
      }
    }
    return found;
  }

  private static Reading report(SourceText source) {
    Documents documents = Documents.of(source);
    Reading found = new Reading(List.of(), documents.problems());
    for (Tree root : documents.roots()) {
      for (Tree policy : root.get("policies").map(Tree::items).orElse(List.of())) {
        found =
            found.and(policy.get("notation").map(PolicyNotation::read).orElse(Reading.nothing()));
      }
    }
    return found;
  }
}
