package io.github.corsaudit.origin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs two machines side by side, over the characters that origins may hold. */
final class MachineProduct {
  private static final char FIRST = '!';
  private static final char LAST = '~';

  private final Machine left;
  private final Machine right;
  private final boolean both;
  private final Budget budget = new Budget();
  private final Map<Long, Integer> numbers = new HashMap<>();
  private final List<Long> pairs = new ArrayList<>();

  /**
   * Takes two machines.
   *
   * @param both whether members of both are wanted, or those of the left one alone
   */
  MachineProduct(Machine left, Machine right, boolean both) {
    this.left = left;
    this.right = right;
    this.both = both;
  }

  /**
   * Returns the machine of the wanted texts.
   *
   * @throws Undecided if it has too many states
   */
  Machine build() {
    List<int[]> rows = new ArrayList<>();
    BitSet accepting = new BitSet();
    number(left.start(), right.start());
    for (int state = 0; state < pairs.size(); state++) {
      int one = (int) (pairs.get(state) >> 32);
      int other = pairs.get(state).intValue();
      accepting.set(state, left.accepts(one) && right.accepts(other) == both);
      rows.add(row(one, other));
    }
    return Machine.of(rows, accepting);
  }

  private int[] row(int one, int other) {
    int[] row = new int[AsciiSet.SIZE];
    Arrays.fill(row, Machine.DEAD);
    int to = Machine.DEAD;
    int toOther = Machine.DEAD;
    int number = Machine.DEAD;
    for (char c = FIRST; c <= LAST; c++) {
      int next = left.step(one, c);
      int nextOther = right.step(other, c);
      // Neighbours in the alphabet mostly lead to the same pair.
      if (next != to || nextOther != toOther) {
        to = next;
        toOther = nextOther;
        number = number(next, nextOther);
      }
      row[c] = number;
    }
    return row;
  }

  private int number(int one, int other) {
    if (one < 0 || (both && other < 0)) {
      return Machine.DEAD;
    }
    long pair = (long) one << 32 | (other & 0xffff_ffffL);
    Integer known = numbers.putIfAbsent(pair, pairs.size());
    if (known != null) {
      return known;
    }
    budget.product();
    pairs.add(pair);
    return pairs.size() - 1;
  }
}
