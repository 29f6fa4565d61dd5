package io.github.corsaudit.read.nginx;

/**
 * The smallest unit of the configuration language.
 *
 * @param kind what it is
 * @param text a word's text with its quotes and escapes resolved; empty for the others
 * @param start where it starts in the file
 * @param end where the character after it stands
 */
record Token(Kind kind, String text, int start, int end) {

  /** The kinds of tokens. */
  enum Kind {
    WORD,
    SEMICOLON,
    OPEN,
    CLOSE
  }
}
