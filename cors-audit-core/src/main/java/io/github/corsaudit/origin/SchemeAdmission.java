package io.github.corsaudit.origin;

import io.github.corsaudit.model.OriginRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which origins of a scheme other than http and https an expression lets in: those of extensions
 * and of applications' web views.
 *
 * @param scheme the scheme; empty where all there are are let in
 * @param extent how many of its origins
 * @param example one of them
 */
public record SchemeAdmission(String scheme, Extent extent, String example) {
  private static final int UNLISTED = 5;

  /** How many origins of a scheme are let in. */
  public enum Extent {
    /** A single one: one extension, or one application. */
    ONE,
    /** More than one, but not all. */
    SOME,
    /** All there are: any extension, whoever wrote it. */
    EVERY
  }

  /** Returns the schemes; none where nothing could be decided. */
  public static List<SchemeAdmission> of(OriginRule.Pattern pattern) {
    try {
      return PatternLanguage.of(pattern) instanceof PatternLanguage.Decided decided
          ? of(decided.machine())
          : List.of();
    } catch (Undecided tooMuch) {
      return List.of();
    }
  }

  private static List<SchemeAdmission> of(Machine language) {
    Machine let = OtherSchemes.in(language);
    if (OtherSchemes.all().within(let)) {
      return List.of(new SchemeAdmission("", Extent.EVERY, example(let)));
    }
    List<SchemeAdmission> found = new ArrayList<>();
    for (OtherSchemes each : let.isEmpty() ? new OtherSchemes[0] : OtherSchemes.values()) {
      Machine all = OriginSets.machine(each.expression());
      Stream<String> schemes =
          each == OtherSchemes.UNLISTED ? unlisted(let.and(all)) : Stream.of(each.scheme());
      schemes.flatMap(scheme -> of(scheme, let, all)).forEach(found::add);
    }
    return found;
  }

  private static Stream<String> unlisted(Machine let) {
    return Members.shortest(let, UNLISTED).stream()
        .map(origin -> origin.substring(0, origin.indexOf(':')))
        .distinct();
  }

  private static Stream<SchemeAdmission> of(String scheme, Machine let, Machine all) {
    Machine of = OriginSets.machine(OriginSets.text(scheme + "://") + ".*");
    Machine own = let.and(of);
    if (own.isEmpty()) {
      return Stream.empty();
    }
    boolean every = all.and(of).within(own);
    List<String> members = Members.shortest(own, 2);
    Extent some = members.size() == 1 ? Extent.ONE : Extent.SOME;
    return Stream.of(
        new SchemeAdmission(
            scheme, every && members.size() > 1 ? Extent.EVERY : some, example(own)));
  }

  private static String example(Machine set) {
    return Stream.concat(
            OtherSchemes.readable().filter(set::contains), Members.shortest(set, 1).stream())
        .findFirst()
        .orElse("");
  }
}
