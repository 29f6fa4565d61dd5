package io.github.corsaudit.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** IPv6 addresses (URL standard, "IPv6 parser" and "IPv6 serializer"). */
final class Ipv6 {
  private static final int PIECES = 8;
  private static final Pattern PIECE = Pattern.compile("[0-9a-f]{1,4}");
  private static final Pattern DOTTED =
      Pattern.compile("(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}");

  private Ipv6() {}

  /** Returns the address, compressed and in lower case; empty if the text is none. */
  static Optional<String> parse(String text) {
    String[] sides = text.toLowerCase(Locale.ROOT).split("::", -1);
    if (sides.length > 2) {
      return Optional.empty();
    }
    Optional<List<Integer>> front = pieces(sides[0], sides.length == 1);
    Optional<List<Integer>> back =
        sides.length == 2 ? pieces(sides[1], true) : Optional.of(List.of());
    if (front.isEmpty() || back.isEmpty()) {
      return Optional.empty();
    }
    int missing = PIECES - front.get().size() - back.get().size();
    if (sides.length == 1 ? missing != 0 : missing < 1) {
      return Optional.empty();
    }
    List<Integer> all = new ArrayList<>(front.get());
    for (int i = 0; i < missing; i++) {
      all.add(0);
    }
    all.addAll(back.get());
    return Optional.of(compressed(all));
  }

  private static Optional<List<Integer>> pieces(String side, boolean end) {
    List<Integer> pieces = new ArrayList<>();
    String[] parts = side.isEmpty() ? new String[0] : side.split(":", -1);
    for (int i = 0; i < parts.length; i++) {
      if (PIECE.matcher(parts[i]).matches()) {
        pieces.add(Integer.parseInt(parts[i], 16));
      } else if (!end || i != parts.length - 1 || !addDotted(parts[i], pieces)) {
        return Optional.empty();
      }
    }
    return Optional.of(pieces);
  }

  private static boolean addDotted(String part, List<Integer> pieces) {
    if (!DOTTED.matcher(part).matches()) {
      return false;
    }
    String[] bytes = part.split("\\.", -1);
    for (int i = 0; i < bytes.length; i += 2) {
      int high = Integer.parseInt(bytes[i]);
      int low = Integer.parseInt(bytes[i + 1]);
      if (high > 255 || low > 255) {
        return false;
      }
      pieces.add(high * 256 + low);
    }
    return true;
  }

  /** The first of the longest runs of zeros, if of two or more, becomes {@code ::}. */
  private static String compressed(List<Integer> pieces) {
    int start = -1;
    int length = 1;
    for (int i = 0; i < PIECES; i++) {
      int run = zeros(pieces, i);
      if (run > length) {
        start = i;
        length = run;
      }
    }
    if (start < 0) {
      return hex(pieces);
    }
    return hex(pieces.subList(0, start)) + "::" + hex(pieces.subList(start + length, PIECES));
  }

  private static int zeros(List<Integer> pieces, int from) {
    int end = from;
    while (end < PIECES && pieces.get(end) == 0) {
      end++;
    }
    return end - from;
  }

  private static String hex(List<Integer> pieces) {
    return String.join(":", pieces.stream().map(Integer::toHexString).toList());
  }
}
