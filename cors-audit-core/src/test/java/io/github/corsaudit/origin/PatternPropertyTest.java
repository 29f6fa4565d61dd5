package io.github.corsaudit.origin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.model.Dialect;
import io.github.corsaudit.model.MatchMode;
import io.github.corsaudit.model.OriginRule;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The automaton of a random expression matches what {@code java.util.regex} matches. */
final class PatternPropertyTest {
  private static final int EXPRESSIONS = 1_000;
  private static final int TEXTS = 40;
  private static final String LETTERS = "abA.-_";

  private final Random random = new Random(20_261_122);

  @ParameterizedTest
  @EnumSource(MatchMode.class)
  void agreesWithTheJdk(MatchMode mode) {
    int undecided = 0;
    for (int i = 0; i < EXPRESSIONS; i++) {
      String text = choice(2);
      boolean ignoreCase = random.nextBoolean();
      var language =
          PatternLanguage.of(new OriginRule.Pattern(text, Dialect.JAVA, mode, ignoreCase));
      if (!(language instanceof PatternLanguage.Decided decided)) {
        undecided++;
        continue;
      }
      Pattern oracle = Pattern.compile(text, ignoreCase ? Pattern.CASE_INSENSITIVE : 0);
      for (int j = 0; j < TEXTS; j++) {
        String subject = subject();
        assertThat(decided.contains(subject))
            .as("%s %s ignoreCase=%s on `%s`", mode, text, ignoreCase, subject)
            .isEqualTo(matches(oracle.matcher(subject), mode));
      }
    }
    assertThat(undecided).isLessThan(EXPRESSIONS / 50);
  }

  private static boolean matches(Matcher matcher, MatchMode mode) {
    return switch (mode) {
      case FULL -> matcher.matches();
      case START -> matcher.lookingAt();
      case ANYWHERE -> matcher.find();
    };
  }

  private String subject() {
    return random
        .ints(random.nextInt(9), 0, LETTERS.length())
        .mapToObj(i -> LETTERS.substring(i, i + 1))
        .collect(Collectors.joining());
  }

  private String choice(int depth) {
    return Stream.generate(() -> sequence(depth))
        .limit(1 + random.nextInt(3) / 2)
        .collect(Collectors.joining("|"));
  }

  private String sequence(int depth) {
    return Stream.generate(() -> repeated(depth))
        .limit(random.nextInt(4))
        .collect(Collectors.joining());
  }

  private String repeated(int depth) {
    String atom = atom(depth);
    boolean assertion =
        List.of("^", "$", "\\b", "\\B", "(?i)", "(?-i)").contains(atom)
            || atom.startsWith("(?=")
            || atom.startsWith("(?!");
    if (assertion) {
      return atom;
    }
    return atom + pick("", "", "", "", "*", "+", "?", "{2}", "{1,2}", "{0,3}?", "*?", "{2,}");
  }

  private String atom(int depth) {
    if (depth == 0 || random.nextInt(3) > 0) {
      return pick(
          "a",
          "b",
          "A",
          "\\.",
          ".",
          "-",
          "_",
          "\\w",
          "\\W",
          "\\d",
          "[ab]",
          "[^a]",
          "[^A-]",
          "[a-z]",
          "[\\w-]",
          "[.-]",
          "[a-z&&[^b]]",
          "[a[_-]]",
          "\\Qa.\\E",
          "^",
          "$",
          "\\b",
          "\\B",
          "\\A",
          "\\z",
          "\\p{Lower}",
          "\\x61",
          "(?i)",
          "(?-i)");
    }
    return pick(
            "(",
            "(?:",
            "(?<n" + random.nextInt(Integer.MAX_VALUE) + ">",
            "(?=",
            "(?!",
            "(?i:",
            "(?-i:")
        + choice(depth - 1)
        + ")";
  }

  private String pick(String... options) {
    return options[random.nextInt(options.length)];
  }
}
