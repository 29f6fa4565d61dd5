package io.github.corsaudit.rule;

import io.github.corsaudit.model.NearestName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.Node;

/** Collects what is wrong with one rule file, so that all of it is said at once. */
final class Complaints {
  private final String file;
  private final List<RuleError> errors = new ArrayList<>();

  Complaints(String file) {
    this.file = file;
  }

  /** Returns the file's name. */
  String file() {
    return file;
  }

  /** Notes that something is wrong at a node. */
  void add(Node at, String message) {
    addAtLine(line(at), message);
  }

  /** Notes that something is wrong in a line, from 1. */
  void addAtLine(int line, String message) {
    errors.add(new RuleError(file, line, message));
  }

  /** Notes a name that is none of those known. */
  void unknown(Node at, String what, String name, Collection<String> known) {
    add(at, "unknown " + what + " `" + name + "`" + NearestName.hint(name, known));
  }

  /** Returns all that was noted, by line. */
  List<RuleError> sorted() {
    return errors.stream().sorted(Comparator.comparingInt(RuleError::line)).toList();
  }

  /** Returns the line in which a node starts, from 1. */
  static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }
}
