package io.github.corsaudit.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A body of code with variables of its own: a file, a function or a class. */
public final class Frame {
  /** The sorts of bodies. */
  enum Kind {
    FILE,
    FUNCTION,
    CLASS
  }

  private final Kind kind;
  private final String name;
  private final Place place;
  private final @Nullable Frame parent;
  private final Map<String, Optional<Expression>> parameters = new LinkedHashMap<>();
  private final Map<String, Frame> inner = new LinkedHashMap<>();
  private final List<Expression> bases = new ArrayList<>();
  private final List<Expression> results = new ArrayList<>();
  private final List<Expression> raises = new ArrayList<>();
  private final Set<String> properties = new HashSet<>();
  private @Nullable SourceModule module;
  private List<Step> steps = List.of();

  Frame(Kind kind, String name, Place place, @Nullable Frame parent) {
    this.kind = kind;
    this.name = name;
    this.place = place;
    this.parent = parent;
    if (parent != null) {
      parent.inner.put(name, this);
    }
  }

  boolean is(Kind other) {
    return kind == other;
  }

  String name() {
    return name;
  }

  Optional<Frame> parent() {
    return Optional.ofNullable(parent);
  }

  /** Returns the parameters with their defaults. */
  Map<String, Optional<Expression>> parameters() {
    return parameters;
  }

  /** Returns the classes and functions declared here. */
  Map<String, Frame> inner() {
    return inner;
  }

  /** Returns what a class extends. */
  List<Expression> bases() {
    return bases;
  }

  /** Returns what a function returns, one expression for each place that does. */
  List<Expression> results() {
    return results;
  }

  /** Returns what a function throws, one expression for each place that does. */
  List<Expression> raises() {
    return raises;
  }

  /** Returns the functions of a class that are read like variables. */
  Set<String> properties() {
    return properties;
  }

  List<Step> steps() {
    return steps;
  }

  void steps(List<Step> all) {
    steps = List.copyOf(all);
  }

  void module(SourceModule owner) {
    module = owner;
  }

  /** Returns whether this belongs to no file. */
  boolean isDetached() {
    return outermost().module == null;
  }

  /** Returns where this stands. */
  Place place() {
    return place;
  }

  private Frame outermost() {
    Frame outermost = this;
    while (outermost.parent != null) {
      outermost = outermost.parent;
    }
    return outermost;
  }

  /** Returns the file this belongs to. */
  public SourceModule module() {
    SourceModule owner = outermost().module;
    if (owner == null) {
      throw new IllegalStateException("asked before the file was read to its end");
    }
    return owner;
  }
}
