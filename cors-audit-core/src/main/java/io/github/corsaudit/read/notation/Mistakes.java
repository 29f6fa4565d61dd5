package io.github.corsaudit.read.notation;

import io.github.corsaudit.model.NearestName;
import io.github.corsaudit.model.Problem;
import io.github.corsaudit.read.Tree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects what is wrong with a text in the notation. */
final class Mistakes {
  private final List<Problem> problems = new ArrayList<>();

  /** Adds a mistake and where it is. */
  void add(Tree at, String message) {
    problems.add(Problem.at(Problem.Kind.SYNTAX, at.at(), message));
  }

  /** Adds a mistake for each key that is none of these. */
  void unknownKeys(Tree mapping, Collection<String> known, String what) {
    for (Tree.Entry entry : mapping.entries()) {
      if (!known.contains(entry.name())) {
        String hint =
            NearestName.to(entry.name(), known)
                .map(name -> "; did you mean `" + name + "`?")
                .orElse("; known are " + String.join(", ", known));
        problems.add(
            Problem.at(
                Problem.Kind.SYNTAX,
                entry.nameAt(),
                "`" + shown(entry.name()) + "` is no key of " + what + hint));
      }
    }
  }

  /** Returns a text short enough to be part of a message. */
  static String shown(String text) {
    String line = text.lines().findFirst().orElse("");
    return line.length() > 80 ? line.substring(0, 80) + "…" : line;
  }

  /** Returns how many there are so far. */
  int count() {
    return problems.size();
  }

  List<Problem> all() {
    return List.copyOf(problems);
  }
}
