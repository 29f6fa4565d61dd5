package io.github.corsaudit.source;

import io.github.corsaudit.read.SourceText;
import java.util.List;

/** A programming language: its grammar, and how its syntax becomes the common model. */
public abstract class Language {
  Language() {}

  /** Returns Python. */
  public static Language python() {
    return new PythonLanguage();
  }

  /** Returns the language's name for people. */
  abstract String name();

  abstract Grammar grammar();

  /** Returns what a file's tree means. */
  abstract SourceModule read(SourceText text, SyntaxNode root);

  /** Returns the paths at which an imported module may lie, the likeliest first. */
  abstract List<String> files(String module, String importer);
}
