package io.github.corsaudit.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The formats that reports can be written in: one line a format. */
public final class ReportFormats {
  private final List<ReportFormat> formats =
      List.of(new TextFormat(), new JsonFormat(), new JsonLinesFormat(), new SarifFormat());

  /** Returns all formats, the default one first. */
  public List<ReportFormat> all() {
    return formats;
  }

  /** Returns the format of a name, if there is one. */
  public Optional<ReportFormat> find(String name) {
    return formats.stream().filter(format -> format.name().equals(name)).findFirst();
  }

  /** Returns the name that a misspelt one was most likely meant to be. */
  public String nearest(String misspelt) {
    return formats.stream()
        .map(ReportFormat::name)
        .min(Comparator.comparingInt(name -> distance(name, misspelt)))
        .orElseThrow();
  }

  /** Counts the letters to insert, delete or exchange to make one text of another (Levenshtein). */
  private static int distance(String left, String right) {
    int[] row = new int[right.length() + 1];
    for (int j = 0; j <= right.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        int exchanged = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(exchanged, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[right.length()];
  }
}
