package io.github.corsaudit.origin;

import io.github.corsaudit.model.Origin;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The origins that clients send (HTML standard, "ASCII serialisation of an origin"; URL standard,
 * "host parsing"), in four parts: {@code null}, which is no set; http and https origins that every
 * browser sends; those that hold {@link SpecialCharacters}; those of {@link OtherSchemes}. A
 * label's and a name's greatest length are not looked at.
 */
final class SentOrigins {
  private static final String ADDRESS =
      OriginSets.OCTET + "(?:\\." + OriginSets.OCTET + "){3}|\\[[0-9a-f:][0-9a-f:]+\\]";
  private static final String PORT =
      "[1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]";

  /** Usual ones: most sets do without some of them, which is soon seen. */
  private static final List<String> OF_EACH_KIND =
      List.of(
          "https://evil.example",
          "http://a_b-1.evil.test:8080",
          "https://localhost",
          "http://203.0.113.7",
          "https://[::1]:8443");

  private SentOrigins() {}

  /** What nobody can help sending, built when it is first needed. */
  private static final class Usual {
    static final Machine SET =
        machine(OriginSets.LABELS + "[a-z]" + OriginSets.LABEL_CHARACTER + "*|" + ADDRESS);

    private Usual() {}
  }

  /** What every analysis needs, built when the first one does. */
  private static final class Web {
    static final Machine SET = machine(names("_-", "") + "|" + ADDRESS);

    private Web() {}
  }

  /** Hosts with special characters, each set of them a browser's own. */
  private static final class Special {
    static final Machine SET = machine(SpecialCharacters.hosts());

    private Special() {}
  }

  /**
   * Returns the expression of names, whose last label is no number: else it would be an address.
   *
   * @param others what labels hold beside letters and digits, as in a class
   * @param sequence what else they hold; empty for nothing
   */
  static String names(String others, String sequence) {
    String any = one("a-z0-9", others, sequence);
    return "(?:"
        + any
        + "+\\.)*(?:"
        + "(?:[1-9][0-9]*|0[0-9]+)?"
        + one("a-z", others, sequence)
        + "|0"
        + one("a-wyz", others, sequence)
        + "|0x[0-9a-f]*"
        + one("g-z", others, sequence)
        + ")"
        + any
        + "*"
        + OriginSets.ROOT;
  }

  private static String one(String letters, String others, String sequence) {
    String set = "[" + letters + others + "]";
    return sequence.isEmpty() ? set : "(?:" + set + "|" + OriginSets.text(sequence) + ")";
  }

  private static Machine machine(String hosts) {
    return OriginSets.machine(
        "https://(?:"
            + hosts
            + ")(?::(?!443\\z)(?:"
            + PORT
            + "))?"
            + "|http://(?:"
            + hosts
            + ")(?::(?!80\\z)(?:"
            + PORT
            + "))?");
  }

  /**
   * Returns whether a set holds every http and https origin that a page usually has: names end in
   * no dot, and in a label that begins with a letter.
   *
   * @throws Undecided if that takes too many states
   */
  static boolean allIn(Machine set) {
    return OF_EACH_KIND.stream().allMatch(set::contains)
        && Ipv6Texts.serialised(Usual.SET.minus(set)).isEmpty();
  }

  /**
   * Returns the http and https origins in a set that every browser sends.
   *
   * @throws Undecided if that has too many states
   */
  static Machine web(Machine set) {
    return Ipv6Texts.serialised(set.and(Web.SET));
  }

  /**
   * Returns the http and https origins in a set that hold a special character and that some browser
   * sends.
   *
   * @throws Undecided if that has too many states
   */
  static Machine special(Machine set) {
    return set.reads(SpecialCharacters.ALL) ? set.and(Special.SET) : Machine.empty();
  }

  /**
   * Returns whether a set treats special characters otherwise than the underscore. Where it does
   * not, whoever gets in with one of them gets in with an underscore as well.
   */
  static boolean tellsSpecial(Machine set) {
    return set.reads(SpecialCharacters.ALL) && !set.alike('_', SpecialCharacters.ALL);
  }

  /**
   * Returns the origins in a set that some client sends, in parts that are not empty.
   *
   * @throws Undecided if that has too many states
   */
  static List<Machine> in(Machine set) {
    return Stream.of(web(set), special(set), OtherSchemes.in(set))
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** Returns everything, in parts. */
  static List<Machine> all() {
    return List.of(web(Web.SET), Special.SET, OtherSchemes.all());
  }

  /** Returns whether an origin is {@code null} or one that every browser sends for a website. */
  static boolean isUsual(String origin) {
    return origin.equals(OriginMatcher.OPAQUE) || Web.SET.contains(origin);
  }

  /** Returns the origin, if the text is what some browser sends for it. */
  static Optional<Origin> parse(String text) {
    return Origin.parse(text).or(() -> SpecialCharacters.parse(text));
  }
}
