package io.github.corsaudit.origin;

import java.util.List;
import java.util.Random;

/** Makes random expressions of {@code java.util.regex} that are regular. */
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

  private final Random random;

  RandomExpression(Random random) {
    this.random = random;
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
