package io.github.corsaudit.origin;

import io.github.corsaudit.model.OriginRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which origins of a scheme other than http and https an expression lets in: those of extensions
 * and of applications' web views.
 *
 * @param scheme the scheme; empty where all there are are let in, or some of more than can be
 *     listed
 * @param extent how many of its origins
 * @param example one of them
 */
public record SchemeAdmission(String scheme, Extent extent, String example) {
  /** So many schemes are named; where more are let in, they are summed up. */
  private static final int UNLISTED = 3;

  private static final String SEPARATOR = "://";

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
      Stream<SchemeAdmission> of =
          each == OtherSchemes.UNLISTED ? unlisted(let.and(all), all) : of(each.scheme(), let, all);
      of.forEach(found::add);
    }
    return found;
  }

  private static Stream<SchemeAdmission> unlisted(Machine let, Machine all) {
    List<String> members = Members.shortest(let, UNLISTED);
    List<String> withSameHost =
        members.stream().limit(1).flatMap(first -> others(let, first)).toList();
    if (withSameHost.size() > UNLISTED) {
      return Stream.of(new SchemeAdmission("", Extent.SOME, readable(let, withSameHost)));
    }
    return Stream.concat(members.stream(), withSameHost.stream())
        .map(origin -> origin.substring(0, origin.indexOf(SEPARATOR)))
        .distinct()
        .flatMap(scheme -> of(scheme, let, all));
  }

  /** Returns origins of whatever scheme with one's host. */
  private static Stream<String> others(Machine let, String origin) {
    String rest = OriginSets.text(origin.substring(origin.indexOf(SEPARATOR)));
    return Members.shortest(let.and(OriginSets.machine("[^:]+" + rest)), UNLISTED + 1).stream();
  }

  private static String readable(Machine let, List<String> members) {
    return members.stream()
        .map(origin -> "myapp" + origin.substring(origin.indexOf(SEPARATOR)))
        .filter(let::contains)
        .findFirst()
        .orElse(members.get(0));
  }

  private static Stream<SchemeAdmission> of(String scheme, Machine let, Machine all) {
    Machine of = OriginSets.machine(OriginSets.text(scheme + SEPARATOR) + ".*");
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
