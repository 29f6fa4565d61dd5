package io.github.corsaudit.source;

import io.github.corsaudit.read.SourceText;
import java.util.ArrayList;
import java.util.List;

/** One Python file while it is read: what all its bodies of code share. */
final class PythonFile {
  /** Deeper code is not hand-written; the limit keeps the stack small. */
  private static final int DEEPEST = 120;

  private final SourceText text;
  private final PythonImports imports;
  private final List<CallSite> calls = new ArrayList<>();
  private int depth;

  PythonFile(SourceText text, PythonImports imports) {
    this.text = text;
    this.imports = imports;
  }

  PythonImports imports() {
    return imports;
  }

  List<CallSite> calls() {
    return calls;
  }

  Place place(SyntaxNode node) {
    return new Place(text, node.start(), node.end());
  }

  String text(SyntaxNode node) {
    return text.content().substring(node.start(), node.end());
  }

  /** Returns whether reading may go one level deeper; if so, {@link #leave} must follow. */
  boolean enter() {
    if (depth == DEEPEST) {
      return false;
    }
    depth++;
    return true;
  }

  void leave() {
    depth--;
  }
}
