package io.github.corsaudit.rule;

/**
 * Something wrong with a rule file.
 *
 * @param file the file's name
 * @param line the line, from 1
 * @param message what is wrong and, where it can be told, what was probably meant
 */
public record RuleError(String file, int line, String message) {
  @Override
  public String toString() {
    return file + ":" + line + ": " + message;
  }
}
