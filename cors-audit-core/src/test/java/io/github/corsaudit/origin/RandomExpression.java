package io.github.corsaudit.origin;

import java.util.List;
import java.util.Random;

/** Makes random expressions of {@code java.util.regex}: regular ones, or with back-references. */
final class RandomExpression {
  private static final List<String> CHARACTERS =
      List.of(
          "a",
          "b",
          "A",
          "\\.",
          ".",
          "-",
          "_",
          ":",
          "\\w",
          "\\W",
          "\\d",
          "\\s",
          "\\S",
          "[ab]",
          "[^a]",
          "[^A-]",
          "[a-z]",
          "[\\w-]",
          "[.-]",
          "[a-z&&[^b]]",
          "[a[_-]]",
          "[Z-a]",
          "\\Qa.\\E",
          "\\p{L}",
          "\\x61",
          "\\n",
          "\\h",
          "[^\\W_]");
  private static final List<String> CONDITIONS =
      List.of(
          "^",
          "$",
          "\\b",
          "\\B",
          "\\A",
          "\\z",
          "\\Z",
          "\\G",
          "(?<=a)",
          "(?<!b.)",
          "(?<=^|-)",
          "(?<=(?!b)\\w)",
          "(?<![a_]|:a)",
          "(?i)",
          "(?-i)",
          "(?s)",
          "(?m)");
  private static final List<String> GROUPS =
      List.of("(", "(?:", "(?:", "(?=", "(?!", "(?>", "(?i:", "(?-i:", "(?m:", "(?s-i:");
  private static final List<String> QUANTIFIERS =
      List.of(
          "", "", "", "", "*", "+", "?", "{2}", "{1,2}", "{0,3}?", "*?", "{2,}", "??", "*+", "++",
          "?+", "{1,2}+");

  private static final List<String> REFERENCES =
      List.of("\\1", "\\1", "\\1", "\\2", "\\3", "(?i)\\1", "\\1{0,2}", "(?:\\1|b)+?", "(?!\\1)");

  private final Random random;
  private final boolean references;

  RandomExpression(Random random) {
    this(random, false);
  }

  /** With {@code references}, some parts refer to groups. */
  RandomExpression(Random random, boolean references) {
    this.random = random;
    this.references = references;
  }

  /** Returns alternatives with groups nested at most so deeply. */
  String choice(int depth) {
    StringBuilder text = new StringBuilder(sequence(depth));
    while (random.nextInt(4) == 0) {
      text.append('|').append(sequence(depth));
    }
    return text.toString();
  }

  private String sequence(int depth) {
    StringBuilder text = new StringBuilder();
    for (int parts = random.nextInt(4); parts > 0; parts--) {
      text.append(part(depth));
    }
    return text.toString();
  }

  private String part(int depth) {
    if (references && random.nextInt(3) == 0) {
      return random.nextBoolean() ? pick(REFERENCES) : "(" + choice(Math.max(0, depth - 1)) + ")";
    }
    int kind = random.nextInt(depth > 0 ? 9 : 6);
    if (kind == 0) {
      return pick(CONDITIONS);
    }
    if (kind < 6) {
      return pick(CHARACTERS) + pick(QUANTIFIERS);
    }
    return pick(GROUPS) + choice(depth - 1) + ")" + pick(QUANTIFIERS);
  }

  private String pick(List<String> options) {
    return options.get(random.nextInt(options.size()));
  }
}
