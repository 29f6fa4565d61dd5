package io.github.corsaudit.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A node of a syntax tree, detached from the native library. Offsets are UTF-16 units. Mutable only
 * while its parser fills it.
 */
final class SyntaxNode {
  private final String type;
  private final String field;
  private final boolean named;
  private final int start;
  private final int end;
  private final List<SyntaxNode> children = new ArrayList<>(2);

  SyntaxNode(String type, String field, boolean named, int start, int end) {
    this.type = type;
    this.field = field;
    this.named = named;
    this.start = start;
    this.end = end;
  }

  void add(SyntaxNode child) {
    children.add(child);
  }

  String type() {
    return type;
  }

  boolean is(String other) {
    return type.equals(other);
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** Returns all children, operators and brackets among them. */
  List<SyntaxNode> children() {
    return children;
  }

  /** Returns the children that stand for something: no punctuation, no comments. */
  List<SyntaxNode> named() {
    return children.stream().filter(child -> child.named && !child.is("comment")).toList();
  }

  /** Returns the first child in a role of the grammar. */
  Optional<SyntaxNode> child(String role) {
    return children.stream().filter(child -> child.field.equals(role)).findFirst();
  }

  /** Returns all children in a role of the grammar. */
  List<SyntaxNode> children(String role) {
    return children.stream().filter(child -> child.field.equals(role)).toList();
  }
}
