package io.github.corsaudit.read.nginx;

import io.github.corsaudit.model.Provenance;
import java.util.List;
import java.util.Optional;

/**
 * One statement of a configuration.
 *
 * @param name the first word
 * @param arguments the words behind it
 * @param block what stands in its braces; empty where it has none
 * @param at from the first to the last word
 */
record Directive(
    String name, List<Argument> arguments, Optional<List<Directive>> block, Provenance.InFile at) {
  /** Makes the lists unchangeable. */
  Directive {
    arguments = List.copyOf(arguments);
    block = block.map(List::copyOf);
  }

  /** Returns whether this is the directive of that name. */
  boolean is(String other) {
    return name.equals(other);
  }

  /** Returns what stands in the braces; nothing where there are none. */
  List<Directive> children() {
    return block.orElse(List.of());
  }

  /** Returns an argument's text, counted from 0; empty text where there are fewer. */
  String word(int index) {
    return index < arguments.size() ? arguments.get(index).text() : "";
  }

  /** Returns whether one of the arguments is that word. */
  boolean has(String word) {
    return arguments.stream().anyMatch(argument -> argument.text().equals(word));
  }

  /** Returns the same directive with another block. */
  Directive withBlock(List<Directive> other) {
    return new Directive(name, arguments, Optional.of(other), at);
  }
}
