package io.github.corsaudit.read;

import io.github.corsaudit.model.Provenance;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A YAML or JSON value whose every part knows where it stands. Scalars keep the text as written:
 * what {@code yes}, {@code 0755} or {@code on} mean is for the reader of each format to say.
 */
public sealed interface Tree {

  /** Returns where the value stands; for an alias, where what it refers to stands. */
  Provenance.InFile at();

  /**
   * A single value.
   *
   * @param text the text, unquoted and unescaped
   * @param plain whether it was written without quotes, so that a schema may give it a type
   */
  record Scalar(String text, boolean plain, Provenance.InFile at) implements Tree {
    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

    /** Returns whether it stands for no value. */
    public boolean isNull() {
      return plain && NULLS.contains(text);
    }

    /** Returns whether a template engine fills in a part of it, so that it cannot be known. */
    public boolean templated() {
      return Templates.marked(text);
    }
  }

  /** Values in order. */
  record Sequence(List<Tree> items, Provenance.InFile at) implements Tree {
    /** Makes the list unchangeable. */
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /** Named values in the order written, each name once; merge keys are already applied. */
  record Mapping(List<Entry> entries, Provenance.InFile at) implements Tree {
    /** Makes the list unchangeable. */
    public Mapping {
      entries = List.copyOf(entries);
    }
  }

  /** A named value. */
  record Entry(String name, Provenance.InFile nameAt, Tree value) {
    /** Returns where the name and its value stand together. */
    public Provenance.InFile at() {
      return Places.over(nameAt, value.at());
    }
  }

  /** Returns the value with a name, or empty if this is no mapping or has no such name. */
  default Optional<Tree> get(String name) {
    return entries().stream()
        .filter(entry -> entry.name().equals(name))
        .map(Entry::value)
        .findFirst();
  }

  /** Returns the value found by following names downwards. */
  default Optional<Tree> find(String... names) {
    Optional<Tree> found = Optional.of(this);
    for (String name : names) {
      found = found.flatMap(tree -> tree.get(name));
    }
    return found;
  }

  /** Returns the text, or empty if this is no scalar or stands for no value. */
  default Optional<String> scalarText() {
    return this instanceof Scalar scalar && !scalar.isNull()
        ? Optional.of(scalar.text())
        : Optional.empty();
  }

  /** Returns the entries; none if this is no mapping. */
  default List<Entry> entries() {
    return this instanceof Mapping mapping ? mapping.entries() : List.of();
  }

  /** Returns the items; none if this is no sequence. */
  default List<Tree> items() {
    return this instanceof Sequence sequence ? sequence.items() : List.of();
  }
}
