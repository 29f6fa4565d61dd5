package io.github.corsaudit.origin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.model.Dialect;
import io.github.corsaudit.model.MatchMode;
import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.model.Tri;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;

/**
 * The automaton of a random expression matches what {@code java.util.regex} matches. Each try
 * checks 40 texts, so that one run makes 120,000 checks, of other expressions each time.
 */
class PatternPropertyTest {
  private static final int TEXTS = 40;
  private static final String LETTERS = "aabbA.-_:1 \n\r";

  @Property(tries = 3_000, shrinking = ShrinkingMode.OFF)
  void agreesWithTheJdk(
      @ForAll("expressions") String text,
      @ForAll("flags") String flags,
      @ForAll MatchMode mode,
      @ForAll("subjects") List<String> subjects) {
    var language =
        PatternLanguage.of(new OriginRule.Pattern(text, Dialect.JAVA, mode, false, flags));
    boolean decided = language instanceof PatternLanguage.Decided;
    Statistics.label("decided")
        .collect(decided)
        .coverage(coverage -> coverage.check(true).percentage(share -> share > 98));
    if (language instanceof PatternLanguage.Decided known) {
      Pattern oracle = Pattern.compile(text, options(flags));
      for (String subject : subjects) {
        assertThat(known.contains(subject))
            .as("%s `%s` with %s on `%s`", mode, text, flags, subject)
            .isEqualTo(matches(oracle.matcher(subject), mode));
      }
    }
  }

  /** Back-references too; where the JDK forgets to forget a group, nothing is claimed. */
  @Property(tries = 3_000, shrinking = ShrinkingMode.OFF, seed = "20261122")
  void holdsSingleTextsAgainstWhatIsNotRegular(
      @ForAll("references") String text,
      @ForAll("flags") String flags,
      @ForAll MatchMode mode,
      @ForAll("subjects") List<String> subjects) {
    var language =
        PatternLanguage.of(new OriginRule.Pattern(text, Dialect.JAVA, mode, false, flags));
    Pattern oracle = Pattern.compile(text, options(flags));
    int known = 0;
    for (String subject : subjects) {
      Tri found = language.admits(subject);
      known += found == Tri.UNKNOWN ? 0 : 1;
      if (found != Tri.UNKNOWN) {
        assertThat(found.isYes())
            .as("%s `%s` with %s on `%s`", mode, text, flags, subject)
            .isEqualTo(matches(oracle.matcher(subject), mode));
      }
    }
    Statistics.label("known")
        .collect(known == TEXTS)
        .coverage(coverage -> coverage.check(true).percentage(share -> share > 80));
  }

  private static boolean matches(Matcher matcher, MatchMode mode) {
    return switch (mode) {
      case FULL -> matcher.matches();
      case START -> matcher.lookingAt();
      case ANYWHERE -> matcher.find();
    };
  }

  private static int options(String flags) {
    int options = 0;
    for (int i = 0; i < flags.length(); i++) {
      options |=
          switch (flags.charAt(i)) {
            case 'i' -> Pattern.CASE_INSENSITIVE;
            case 'm' -> Pattern.MULTILINE;
            case 's' -> Pattern.DOTALL;
            case 'd' -> Pattern.UNIX_LINES;
            default -> Pattern.COMMENTS;
          };
    }
    return options;
  }

  @Provide
  Arbitrary<String> expressions() {
    return Arbitraries.randomValue(random -> new RandomExpression(random).choice(2));
  }

  @Provide
  Arbitrary<String> references() {
    return Arbitraries.randomValue(random -> new RandomExpression(random, true).choice(2))
        .filter(text -> text.contains("\\1"));
  }

  @Provide
  Arbitrary<String> flags() {
    return Arbitraries.of("", "", "", "i", "m", "s", "x", "im", "md", "isx");
  }

  @Provide
  Arbitrary<List<String>> subjects() {
    return Arbitraries.strings().withChars(LETTERS).ofMaxLength(8).list().ofSize(TEXTS);
  }
}
