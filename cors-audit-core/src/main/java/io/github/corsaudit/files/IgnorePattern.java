package io.github.corsaudit.files;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * One line of a {@code .gitignore} (gitignore(5), "Pattern format").
 *
 * @param regex matches a path relative to the file's folder
 * @param negated whether the line takes a path back in
 * @param foldersOnly whether it speaks of folders alone
 */
record IgnorePattern(Pattern regex, boolean negated, boolean foldersOnly) {

  /** Returns the pattern, or empty for a blank line, a comment, or a line git could not use. */
  static Optional<IgnorePattern> parse(String line) {
    String text = line.stripTrailing();
    if (text.isEmpty() || text.startsWith("#")) {
      return Optional.empty();
    }
    boolean negated = text.startsWith("!");
    text = negated || text.startsWith("\\#") || text.startsWith("\\!") ? text.substring(1) : text;
    boolean foldersOnly = text.endsWith("/");
    text = foldersOnly ? text.substring(0, text.length() - 1) : text;
    boolean anchored = text.indexOf('/') >= 0;
    text = text.startsWith("/") ? text.substring(1) : text;
    return compile((anchored ? "" : "(?:.*/)?") + regex(text))
        .map(regex -> new IgnorePattern(regex, negated, foldersOnly));
  }

  private static Optional<Pattern> compile(String regex) {
    try {
      return Optional.of(Pattern.compile(regex));
    } catch (PatternSyntaxException e) {
      return Optional.empty();
    }
  }

  private static String regex(String glob) {
    StringBuilder regex = new StringBuilder();
    int i = 0;
    while (i < glob.length()) {
      i = translate(glob, i, regex);
    }
    return regex.toString();
  }

  private static int translate(String glob, int i, StringBuilder regex) {
    if (glob.startsWith("**/", i)) {
      regex.append("(?:.*/)?");
      return i + 3;
    }
    if (glob.startsWith("**", i)) {
      regex.append(".*");
      return i + 2;
    }
    char c = glob.charAt(i);
    switch (c) {
      case '*' -> regex.append("[^/]*");
      case '?' -> regex.append("[^/]");
      case '[' -> {
        return translateClass(glob, i, regex);
      }
      case '\\' -> {
        regex.append(i + 1 < glob.length() ? Pattern.quote(glob.substring(i + 1, i + 2)) : "");
        return i + 2;
      }
      default -> regex.append(Pattern.quote(String.valueOf(c)));
    }
    return i + 1;
  }

  private static int translateClass(String glob, int start, StringBuilder regex) {
    int end = glob.indexOf(']', start + 2);
    if (end < 0) {
      regex.append("\\[");
      return start + 1;
    }
    String members = glob.substring(start + 1, end).replace("\\", "\\\\").replace("[", "\\[");
    regex.append('[').append(members.startsWith("!") ? "^" + members.substring(1) : members);
    regex.append(']');
    return end + 1;
  }

  boolean matches(String path, boolean folder) {
    return (folder || !foldersOnly) && regex.matcher(path).matches();
  }
}
