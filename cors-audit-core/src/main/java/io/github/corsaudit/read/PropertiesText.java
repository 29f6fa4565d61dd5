package io.github.corsaudit.read;

import io.github.corsaudit.model.Problem;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.Sourced;
import java.util.ArrayList;
import java.util.List;

/**
 * The entries of a Java properties file, as {@code java.util.Properties} reads them, each with its
 * place.
 *
 * @param entries the entries in order; a name may stand more than once
 * @param problems what is wrong with the file; an entry with a mistake is left out
 */
public record PropertiesText(List<Entry> entries, List<Problem> problems) {
  /** Makes the lists unchangeable. */
  public PropertiesText {
    entries = List.copyOf(entries);
    problems = List.copyOf(problems);
  }

  /** A name and its value, without escapes. */
  public record Entry(String name, Provenance.InFile nameAt, Sourced<String> value) {}

  /** Returns what a file holds. Never throws for what stands in it. */
  public static PropertiesText of(SourceText source) {
    PropertiesScanner scanner = new PropertiesScanner(source.content());
    List<Entry> entries = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    while (scanner.nextEntry()) {
      PropertiesScanner.Part name = scanner.name();
      PropertiesScanner.Part value = scanner.value();
      Provenance.InFile nameAt = source.place(name.start(), name.end());
      if (name.broken() || value.broken()) {
        problems.add(
            Problem.at(
                Problem.Kind.SYNTAX,
                nameAt,
                "not valid here: `\\u` without four hexadecimal digits"));
      } else {
        entries.add(
            new Entry(
                name.text(),
                nameAt,
                new Sourced<>(value.text(), source.place(value.start(), value.end()))));
      }
    }
    return new PropertiesText(entries, problems);
  }
}
