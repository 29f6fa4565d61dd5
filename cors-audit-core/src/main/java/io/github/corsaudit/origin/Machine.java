package io.github.corsaudit.origin;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * A set of ASCII texts as a deterministic automaton, in tables. State 0 is the first; every state
 * leads on to an accepting one, so a set is empty if it has no states.
 */
final class Machine {
  /** Stands for no state: the text read so far is no member's start. */
  static final int DEAD = -1;

  private final List<int[]> rows;
  private final BitSet accepting;

  private Machine(List<int[]> rows, BitSet accepting) {
    this.rows = rows;
    this.accepting = accepting;
  }

  /**
   * Returns the machine with these tables.
   *
   * @param rows for each state, the state to which each ASCII character leads
   * @param accepting the states in which a text may end
   */
  static Machine of(List<int[]> rows, BitSet accepting) {
    BitSet useful = useful(rows, accepting);
    if (!useful.get(0)) {
      return empty();
    }
    if (useful.cardinality() < rows.size()) {
      for (int[] row : rows) {
        for (int c = 0; c < row.length; c++) {
          row[c] = row[c] >= 0 && useful.get(row[c]) ? row[c] : DEAD;
        }
      }
    }
    return new Machine(rows, accepting);
  }

  /** Returns the states from which an accepting one can be reached. */
  private static BitSet useful(List<int[]> rows, BitSet accepting) {
    List<List<Integer>> back = new ArrayList<>();
    rows.forEach(row -> back.add(new ArrayList<>()));
    for (int state = 0; state < rows.size(); state++) {
      int last = DEAD;
      for (int next : rows.get(state)) {
        if (next >= 0 && next != last) {
          back.get(next).add(state);
          last = next;
        }
      }
    }
    BitSet useful = (BitSet) accepting.clone();
    Deque<Integer> open = new ArrayDeque<>(accepting.stream().boxed().toList());
    while (!open.isEmpty()) {
      for (int before : back.get(open.pop())) {
        if (!useful.get(before)) {
          useful.set(before);
          open.push(before);
        }
      }
    }
    return useful;
  }

  /** Returns the set without members. */
  static Machine empty() {
    return new Machine(List.of(), new BitSet());
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Returns the first state. */
  int start() {
    return isEmpty() ? DEAD : 0;
  }

  /** Returns the state to which a character leads. */
  int step(int state, char c) {
    return state < 0 || c >= AsciiSet.SIZE ? DEAD : rows.get(state)[c];
  }

  /** Returns the state to which a text leads from the first one. */
  int after(String text) {
    int state = start();
    for (int i = 0; i < text.length() && state >= 0; i++) {
      state = step(state, text.charAt(i));
    }
    return state;
  }

  /** Returns whether some member goes on from a state with another character than these. */
  boolean goesOnOtherwise(int state, String characters) {
    if (state >= 0) {
      int[] row = rows.get(state);
      for (int c = 0; c < row.length; c++) {
        if (row[c] >= 0 && characters.indexOf(c) < 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns whether a text may end in a state. */
  boolean accepts(int state) {
    return state >= 0 && accepting.get(state);
  }

  boolean contains(String text) {
    return accepts(after(text));
  }

  /** Returns whether some member may hold one of some characters. */
  boolean reads(String characters) {
    for (int[] row : rows) {
      for (int i = 0; i < characters.length(); i++) {
        if (row[characters.charAt(i)] >= 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns whether each of some characters may stand wherever another one may. */
  boolean alike(char one, String characters) {
    for (int[] row : rows) {
      for (int i = 0; i < characters.length(); i++) {
        if (row[characters.charAt(i)] != row[one]) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * Returns the members that another set holds as well.
   *
   * @throws Undecided if that has too many states
   */
  Machine and(Machine other) {
    return isEmpty() || other.isEmpty() ? empty() : new MachineProduct(this, other, true).build();
  }

  /**
   * Returns the members that another set does not hold, as far as they are made of printable
   * characters.
   *
   * @throws Undecided if that has too many states
   */
  Machine minus(Machine other) {
    return isEmpty() || other.isEmpty() ? this : new MachineProduct(this, other, false).build();
  }

  /** Returns whether another set holds every member. */
  boolean within(Machine other) {
    return minus(other).isEmpty();
  }
}
