package io.github.corsaudit.origin;

import java.util.List;
import java.util.Optional;

/**
 * Writes an expression's structure as a text that all dialects read alike, in the hand of an
 * author. Only what matters for origins is written: letters in lower case, and of sets what origins
 * are made of.
 */
final class PatternText {
  private static final AsciiSet SENT = AsciiSet.of(OriginSets.CHARACTERS);
  private static final AsciiSet SENT_WORD = AsciiSet.WORD.minus(AsciiSet.UPPER);
  private static final int EXCLUDED = 6;

  private final String author;
  private final StringBuilder text = new StringBuilder();
  private boolean writable = true;

  private PatternText(String author) {
    this.author = author;
  }

  /**
   * Returns the text; empty if the structure holds something that cannot be written so.
   *
   * @param author an expression whose spelling is followed where there is a choice
   */
  static Optional<String> of(Node node, String author) {
    PatternText writer = new PatternText(author);
    writer.write(node);
    return writer.writable ? Optional.of(writer.text.toString()) : Optional.empty();
  }

  private void write(Node node) {
    if (node instanceof Node.Sequence sequence) {
      sequence.parts().forEach(this::part);
    } else if (node instanceof Node.Choice choice) {
      choice(choice.options());
    } else {
      part(node);
    }
  }

  private void choice(List<Node> options) {
    for (int i = 0; i < options.size(); i++) {
      text.append(i == 0 ? "" : "|");
      write(options.get(i));
    }
  }

  private void part(Node node) {
    if (node instanceof Node.Chars chars) {
      set(chars.set());
    } else if (node instanceof Node.Dot) {
      text.append('.');
    } else if (node instanceof Node.Repeat repeat) {
      repeat(repeat);
    } else if (node instanceof Node.Start) {
      text.append('^');
    } else if (node instanceof Node.End) {
      text.append('$');
    } else if (node instanceof Node.WordBoundary boundary) {
      text.append(boundary.negated() ? "\\B" : "\\b");
    } else if (node instanceof Node.LookAhead look) {
      group(look.negated() ? "(?!" : "(?=", look.body());
    } else if (node instanceof Node.Choice || node instanceof Node.Sequence) {
      nested(node);
    } else {
      writable = false;
    }
  }

  private void nested(Node node) {
    if (!(node instanceof Node.Sequence sequence && sequence.parts().isEmpty())) {
      group(author.contains("(?:") ? "(?:" : "(", node);
    }
  }

  private void group(String open, Node body) {
    text.append(open);
    write(body);
    text.append(')');
  }

  private void repeat(Node.Repeat repeat) {
    if (repeat.body() instanceof Node.Chars || repeat.body() instanceof Node.Dot) {
      part(repeat.body());
    } else {
      group(author.contains("(?:") ? "(?:" : "(", repeat.body());
    }
    text.append(quantifier(repeat.min(), repeat.max()));
  }

  private static String quantifier(int min, int max) {
    if (max == Node.Repeat.UNBOUNDED) {
      return min == 0 ? "*" : min == 1 ? "+" : "{" + min + ",}";
    }
    if (min == max) {
      return min == 1 ? "" : "{" + min + "}";
    }
    return min == 0 && max == 1 ? "?" : "{" + min + "," + max + "}";
  }

  private void set(AsciiSet set) {
    AsciiSet sent = lower(set).and(SENT);
    AsciiSet excluded = lower(set).not().minus(AsciiSet.UPPER);
    if (sent.isEmpty()) {
      writable = false;
    } else if (sent.size() == 1) {
      literal((char) sent.first());
    } else if (sent.equals(AsciiSet.DIGIT) && author.contains("\\d")) {
      text.append("\\d");
    } else if (sent.equals(SENT_WORD) && author.contains("\\w")) {
      text.append("\\w");
    } else if (excluded.and(SENT).isEmpty()) {
      text.append('.');
    } else if (excluded.size() <= EXCLUDED) {
      text.append("[^").append(members(excluded.and(SENT))).append(']');
    } else {
      text.append('[').append(members(sent)).append(']');
    }
  }

  /** Returns the set with letters in lower case, as browsers send them. */
  private static AsciiSet lower(AsciiSet set) {
    return set.or(set.and(AsciiSet.UPPER).ignoringCase()).minus(AsciiSet.UPPER);
  }

  private void literal(char c) {
    boolean escaped = ".*+?()[]{}|^$\\".indexOf(c) >= 0 || (c == '/' && author.contains("\\/"));
    text.append(escaped ? "\\" : "").append(c);
  }

  /** Returns the members with the hyphen last, where it needs no escape. */
  private String members(AsciiSet set) {
    StringBuilder members = new StringBuilder();
    AsciiSet rest = set;
    if (author.contains("\\w") && SENT_WORD.minus(rest).isEmpty()) {
      members.append("\\w");
      rest = rest.minus(SENT_WORD);
    }
    ranges(rest.and(AsciiSet.LOWER), members);
    if (author.contains("\\d") && rest.and(AsciiSet.DIGIT).equals(AsciiSet.DIGIT)) {
      members.append("\\d");
    } else {
      ranges(rest.and(AsciiSet.DIGIT), members);
    }
    for (char c : "_.:/[]-".toCharArray()) {
      if (rest.contains(c)) {
        members.append("[]".indexOf(c) >= 0 ? "\\" : "").append(c);
      }
    }
    return members.toString();
  }

  private static void ranges(AsciiSet set, StringBuilder members) {
    for (int c = 0; c < AsciiSet.SIZE; c++) {
      if (set.contains(c)) {
        int last = c;
        while (set.contains(last + 1)) {
          last++;
        }
        members.append((char) c);
        if (last > c) {
          members.append(last > c + 1 ? "-" : "").append((char) last);
        }
        c = last;
      }
    }
  }
}
