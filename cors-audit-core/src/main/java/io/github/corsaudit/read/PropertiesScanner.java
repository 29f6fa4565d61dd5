package io.github.corsaudit.read;

/** Walks over a properties file, entry by entry. */
final class PropertiesScanner {
  private final String content;
  private int at;

  /**
   * A name or a value.
   *
   * @param text without escapes and line continuations
   * @param start the offset of its first character
   * @param end the offset after its last character
   * @param broken whether an escape in it is malformed
   */
  record Part(String text, int start, int end, boolean broken) {}

  PropertiesScanner(String content) {
    this.content = content.startsWith("\uFEFF") ? " " + content.substring(1) : content;
  }

  /** Moves to the start of the next entry; returns false where there is none. */
  boolean nextEntry() {
    while (at < content.length()) {
      char next = content.charAt(at);
      if (next == '#' || next == '!') {
        skipLine();
      } else if (blank(next) || lineEnd(next)) {
        at++;
      } else if (continues()) {
        at++;
        skipLineEnd();
      } else {
        return true;
      }
    }
    return false;
  }

  /** Takes the name, up to a blank or {@code =} or {@code :}. */
  Part name() {
    return part(true);
  }

  /** Takes the value, up to the end of the line. */
  Part value() {
    skipBlanks();
    if (at < content.length() && (content.charAt(at) == '=' || content.charAt(at) == ':')) {
      at++;
      skipBlanks();
    }
    return part(false);
  }

  private Part part(boolean name) {
    StringBuilder text = new StringBuilder();
    int start = at;
    int end = at;
    boolean broken = false;
    while (at < content.length() && !ends(content.charAt(at), name)) {
      char next = content.charAt(at++);
      if (next != '\\' || at == content.length()) {
        text.append(next == '\\' ? "" : String.valueOf(next));
      } else if (lineEnd(content.charAt(at))) {
        skipLineEnd();
        skipBlanks();
        continue;
      } else {
        broken |= !escape(text);
      }
      end = at;
    }
    return new Part(text.toString(), start, end, broken);
  }

  /** Takes what follows a backslash; returns whether it is well-formed. */
  private boolean escape(StringBuilder text) {
    char next = content.charAt(at++);
    switch (next) {
      case 't' -> text.append('\t');
      case 'n' -> text.append('\n');
      case 'r' -> text.append('\r');
      case 'f' -> text.append('\f');
      case 'u' -> {
        return codeUnit(text);
      }
      default -> text.append(next);
    }
    return true;
  }

  private boolean codeUnit(StringBuilder text) {
    int end = Math.min(at + 4, content.length());
    String digits = content.substring(at, end);
    if (!digits.matches("[0-9A-Fa-f]{4}")) {
      return false;
    }
    text.append((char) Integer.parseInt(digits, 16));
    at = end;
    return true;
  }

  private static boolean ends(char next, boolean name) {
    return lineEnd(next) || (name && (blank(next) || next == '=' || next == ':'));
  }

  private void skipBlanks() {
    while (at < content.length() && (blank(content.charAt(at)) || continues())) {
      if (content.charAt(at++) == '\\') {
        skipLineEnd();
      }
    }
  }

  /** Returns whether a backslash stands here that joins the next line to this one. */
  private boolean continues() {
    return content.charAt(at) == '\\'
        && at + 1 < content.length()
        && lineEnd(content.charAt(at + 1));
  }

  private void skipLine() {
    while (at < content.length() && !lineEnd(content.charAt(at))) {
      at++;
    }
  }

  private void skipLineEnd() {
    at += content.startsWith("\r\n", at) ? 2 : 1;
  }

  private static boolean blank(char next) {
    return next == ' ' || next == '\t' || next == '\f';
  }

  private static boolean lineEnd(char next) {
    return next == '\n' || next == '\r';
  }
}
