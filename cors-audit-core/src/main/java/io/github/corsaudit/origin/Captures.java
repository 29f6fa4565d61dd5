package io.github.corsaudit.origin;

import io.github.corsaudit.model.Dialect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The groups that an expression captures, as they are read. Each gets a slot; what refers to it
 * knows it by its number or its name, of which groups behind the reference may be meant.
 */
final class Captures {
  private final Dialect dialect;
  private final boolean kept;
  private final Map<String, List<Integer>> slots = new HashMap<>();
  private final Set<Integer> open = new HashSet<>();
  private final Map<String, Integer> names = new LinkedHashMap<>();
  private final Set<String> wanted = new LinkedHashSet<>();
  private int made;
  private int numbered;

  private Captures(Dialect dialect, boolean kept) {
    this.dialect = dialect;
    this.kept = kept;
  }

  /** Returns captures for an expression in which nothing refers to any. */
  static Captures ignored() {
    return new Captures(Dialect.GLOB, false);
  }

  /** Returns captures that are kept. */
  static Captures kept(Dialect dialect) {
    return new Captures(dialect, true);
  }

  /** Returns whether groups, and what refers to them, become nodes. */
  boolean kept() {
    return kept;
  }

  /** Returns how many groups have been opened. */
  int opened() {
    return numbered;
  }

  /**
   * Reads a group.
   *
   * @param name its name; empty for none
   */
  Node group(String name, Supplier<Node> body) {
    if (!kept) {
      return body.get();
    }
    int slot = slot(name);
    open.add(slot);
    Node.Group group = new Node.Group(slot, body.get());
    open.remove(slot);
    return group;
  }

  private int slot(String name) {
    List<Integer> same = slots.getOrDefault(name, List.of());
    // In .NET, groups of one name are one group, and named ones are numbered last.
    boolean shared = dialect == Dialect.DOTNET && !same.isEmpty();
    int slot = shared ? same.get(0) : ++made;
    if (dialect != Dialect.DOTNET || name.isEmpty()) {
      add(String.valueOf(++numbered), slot);
    }
    if (!name.isEmpty() && !shared) {
      names.put(name, slot);
      add(name, slot);
    }
    return slot;
  }

  private void add(String key, int slot) {
    slots.computeIfAbsent(key, any -> new ArrayList<>()).add(slot);
  }

  /** Returns whether a group of this number or name has been opened. */
  boolean knows(String key) {
    return slots.containsKey(key);
  }

  /** Returns whether a place stands inside of a group. */
  boolean isInside(String key) {
    return slots.getOrDefault(key, List.of()).stream().anyMatch(open::contains);
  }

  /** Notes that a group of this number or name must be somewhere. */
  void want(String key) {
    wanted.add(key);
  }

  /**
   * Returns the slots of each number and name, when all has been read.
   *
   * @throws Undecided if a group is missing
   */
  Map<String, List<Integer>> slots() {
    if (dialect == Dialect.DOTNET) {
      names.values().forEach(slot -> add(String.valueOf(++numbered), slot));
    }
    for (String key : wanted) {
      boolean number = AsciiSet.DIGIT.contains(key.charAt(0));
      if (!slots.containsKey(key)) {
        throw Undecided.malformed("there is no group `" + key + "`");
      }
      if (dialect == Dialect.RUBY && number && !names.isEmpty()) {
        throw Undecided.malformed("groups are numbered only where none has a name");
      }
    }
    return slots;
  }
}
