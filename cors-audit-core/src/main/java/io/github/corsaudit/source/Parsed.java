package io.github.corsaudit.source;

/** What came of parsing a file. */
sealed interface Parsed {

  /** A tree; where the text breaks the grammar it holds {@code ERROR} nodes. */
  record Tree(SyntaxNode root) implements Parsed {}

  /** No tree; the reason completes "cannot be analysed: ". */
  record Refused(String reason) implements Parsed {}
}
