package io.github.corsaudit.origin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * IPv6 addresses as browsers write them (URL standard, "IPv6 serializer"): lower case, no zeros in
 * front, and {@code ::} for the first of the longest runs of zero pieces, if of two or more.
 */
final class Ipv6Texts {
  private static final String CHARACTERS = "0123456789abcdef:";
  private static final int OUTSIDE = 0;
  private static final int BEHIND = 1;

  private final Map<At, Integer> numbers = new HashMap<>();
  private final List<At> found = new ArrayList<>();
  private final List<int[]> rows = new ArrayList<>();

  private Ipv6Texts() {}

  /** Texts that hold no address in brackets, or one that is written so. */
  private static final class Serialised {
    static final Machine SET = new Ipv6Texts().build();

    private Serialised() {}
  }

  /**
   * Returns a set of origins without those whose IPv6 address browsers would write otherwise.
   *
   * @throws Undecided if that has too many states
   */
  static Machine serialised(Machine origins) {
    return origins.reads("[") ? origins.and(Serialised.SET) : origins;
  }

  private Machine build() {
    rows.add(loop(AsciiSet.of("[]").not()));
    rows.add(loop(AsciiSet.of("[]").not()));
    rows.get(BEHIND)[']'] = Machine.DEAD;
    rows.get(OUTSIDE)['['] = number(At.OPEN);
    for (int i = 0; i < found.size(); i++) {
      rows.add(row(found.get(i)));
    }
    BitSet accepting = new BitSet();
    accepting.set(OUTSIDE, BEHIND + 1);
    return Machine.of(rows, accepting);
  }

  /** Returns the row of a state that is left with other characters only. */
  private int[] loop(AsciiSet chars) {
    int[] row = empty();
    for (int c = 0; c < AsciiSet.SIZE; c++) {
      row[c] = chars.contains(c) ? rows.size() : Machine.DEAD;
    }
    return row;
  }

  private int[] row(At at) {
    int[] row = empty();
    row[']'] = at.ends() ? BEHIND : Machine.DEAD;
    for (int i = 0; i < CHARACTERS.length(); i++) {
      char c = CHARACTERS.charAt(i);
      at.behind(c).ifPresent(next -> row[c] = number(next));
    }
    return row;
  }

  private static int[] empty() {
    int[] row = new int[AsciiSet.SIZE];
    Arrays.fill(row, Machine.DEAD);
    return row;
  }

  private int number(At at) {
    Integer known = numbers.putIfAbsent(at, BEHIND + 1 + found.size());
    if (known != null) {
      return known;
    }
    found.add(at);
    return BEHIND + found.size();
  }

  private enum Phase {
    OPEN,
    COLON,
    GAP,
    BETWEEN,
    ZERO,
    PIECE
  }

  /**
   * How far an address has been read.
   *
   * @param phase what was read last
   * @param gap whether that was behind {@code ::}
   * @param pieces whole pieces so far
   * @param run how many of the last of them are zero
   * @param zeros how many pieces {@code ::} stands for, at least
   * @param digits of the piece that was begun
   */
  private record At(Phase phase, boolean gap, int pieces, int run, int zeros, int digits) {
    static final At OPEN = new At(Phase.OPEN, false, 0, 0, 2, 0);
    private static final int PIECES = 8;
    private static final int DIGITS = 4;

    Optional<At> behind(char c) {
      return switch (phase) {
        case OPEN -> c == ':' ? Optional.of(in(Phase.COLON)) : begun(c);
        case COLON -> c == ':' ? behindGap() : Optional.empty();
        case GAP -> c == ':' || c == '0' ? Optional.empty() : begun(c);
        case BETWEEN ->
            c == ':' ? Optional.of(this).filter(At::opens).flatMap(At::behindGap) : begun(c);
        case ZERO -> c == ':' ? whole().filter(At::goesOn) : Optional.empty();
        case PIECE -> c == ':' ? whole().filter(At::goesOn) : longer();
      };
    }

    private At in(Phase next) {
      return new At(next, gap, pieces, run, zeros, 0);
    }

    private Optional<At> begun(char c) {
      return Optional.of(new At(c == '0' ? Phase.ZERO : Phase.PIECE, gap, pieces, run, zeros, 1));
    }

    private Optional<At> longer() {
      return Optional.of(new At(phase, gap, pieces, run, zeros, digits + 1))
          .filter(next -> next.digits <= DIGITS);
    }

    /** A zero before the gap would belong to it. */
    private boolean opens() {
      return !gap && run == 0;
    }

    private Optional<At> behindGap() {
      return Optional.of(new At(Phase.GAP, true, pieces, 0, zeros, 0)).filter(At::fits);
    }

    /** The gap is longer than the runs of zeros before it, and no shorter than those behind it. */
    private Optional<At> whole() {
      int length = phase == Phase.ZERO ? run + 1 : 0;
      int least = Math.max(zeros, gap ? length : length + 1);
      return Optional.of(new At(Phase.BETWEEN, gap, pieces + 1, length, least, 0)).filter(At::fits);
    }

    private boolean fits() {
      return PIECES - pieces >= (gap || zeros > 2 ? zeros : 0);
    }

    private boolean goesOn() {
      return gap ? PIECES - pieces > zeros : pieces < PIECES;
    }

    boolean ends() {
      return switch (phase) {
        case GAP -> true;
        case ZERO, PIECE ->
            whole().filter(at -> at.gap || (at.zeros == 2 && at.pieces == PIECES)).isPresent();
        default -> false;
      };
    }
  }
}
