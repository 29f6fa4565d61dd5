package io.github.corsaudit.read.nginx;

import io.github.corsaudit.model.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The condition of an {@code if}: its words without the parentheses. */
record IfCondition(List<String> words, Provenance at) {

  /** Reads the condition of an {@code if}. */
  static IfCondition of(Directive directive) {
    List<String> words =
        new ArrayList<>(directive.arguments().stream().map(Argument::text).toList());
    if (!words.isEmpty() && words.get(0).startsWith("(")) {
      words.set(0, words.get(0).substring(1));
    }
    int last = words.size() - 1;
    if (last >= 0 && words.get(last).endsWith(")")) {
      words.set(last, words.get(last).substring(0, words.get(last).length() - 1));
    }
    words.removeIf(String::isEmpty);
    return new IfCondition(List.copyOf(words), directive.at());
  }

  /** Returns whether it holds for a request. */
  boolean holds(Evaluator evaluator, World world) {
    Comparison comparison = new Comparison(world, at);
    if (words.size() == 1) {
      return comparison.isTrue(evaluator.evaluate(words.get(0)));
    }
    if (words.size() == 2 && words.get(1).matches("!?=")) {
      boolean empty = comparison.equal(evaluator.evaluate(words.get(0)), "", false);
      return empty == words.get(1).equals("=");
    }
    return words.size() == 3 ? compares(evaluator, world, comparison) : other(world);
  }

  private boolean compares(Evaluator evaluator, World world, Comparison comparison) {
    Value left = evaluator.evaluate(words.get(0));
    String operand = words.get(2);
    return switch (words.get(1)) {
      case "=" -> equal(evaluator, world, left);
      case "!=" -> !equal(evaluator, world, left);
      case "~" -> matches(comparison, world, left, operand, false);
      case "~*" -> matches(comparison, world, left, operand, true);
      case "!~" -> !comparison.matches(left, operand, false);
      case "!~*" -> !comparison.matches(left, operand, true);
      default -> other(world);
    };
  }

  private boolean equal(Evaluator evaluator, World world, Value left) {
    Optional<String> right = evaluator.evaluate(words.get(2)).text();
    return right.isPresent()
        ? new Comparison(world, at).equal(left, right.get(), false)
        : other(world);
  }

  private static boolean matches(
      Comparison comparison, World world, Value left, String regex, boolean ignoreCase) {
    boolean found = comparison.matches(left, regex, ignoreCase);
    if (found) {
      Captures.set(regex, left, world);
    }
    return found;
  }

  private boolean other(World world) {
    return world.holds(new Condition.Other(String.join(" ", words), at));
  }

  /** Returns whether it only holds for preflights. */
  boolean onlyPreflights() {
    return words.size() == 3
        && words.get(0).equals("$request_method")
        && !words.get(1).startsWith("!")
        && words.get(2).contains("OPTIONS")
        && !words.get(2).contains("|");
  }
}
