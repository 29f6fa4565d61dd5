package io.github.corsaudit.origin;

import io.github.corsaudit.model.Dialect;
import io.github.corsaudit.model.MatchMode;
import io.github.corsaudit.model.OriginRule;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The expressions that sets of origins are put together from: those of {@code java.util.regex}, so
 * that one origin is tested by the JDK, and whole sets by this package's automata.
 */
final class OriginSets {
  /** The characters that all browsers send in http and https origins. */
  static final String CHARACTERS = "abcdefghijklmnopqrstuvwxyz0123456789-_.:/[]";

  /** Runs of host characters, dots among them, of any length. */
  static final String HOST_TEXT = "[a-z0-9._-]*";

  /** A character of a host. */
  static final String HOST_CHARACTER = "[a-z0-9._-]";

  /** A character of a label that a browser sends. */
  static final String LABEL_CHARACTER = "[a-z0-9_-]";

  /** The empty text and any number of labels, each with a dot behind it. */
  static final String LABELS = "(?:[a-z0-9_-]+\\.)*";

  /** A label that can be registered: no underscore, no hyphen at an edge. */
  static final String REGISTRABLE_LABEL = "[a-z0-9](?:[a-z0-9-]*[a-z0-9])?";

  /** A label of a few letters, as anybody's may be. */
  static final String PLAIN_LABEL = "[a-z]{5,8}";

  /** Labels of whatever characters, each with a dot behind it. */
  static final String ANY_LABELS = "(?:[^./:\\[\\]]+\\.)*";

  /** The dot that may end a name: browsers keep it, and the name stays its owner's. */
  static final String ROOT = "\\.?";

  /** Where a host ends. */
  static final String HOST_END = "(?::|\\z)";

  /** A number of one byte in an IPv4 address. */
  static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";

  private static final String LOOPBACK =
      ANY_LABELS + "localhost" + ROOT + "|127(?:\\." + OCTET + "){3}|\\[::1\\]";

  private OriginSets() {}

  /** Returns the texts that an expression of this class matches as a whole. */
  static Machine machine(String expression) {
    var pattern = new OriginRule.Pattern(expression, Dialect.JAVA, MatchMode.FULL, false);
    return AutomatonBuilder.build(PatternParser.parse(pattern), MatchMode.FULL);
  }

  /** Returns whether an expression of this class matches a text as a whole. */
  static boolean matches(String expression, String text) {
    return Pattern.matches(expression, text);
  }

  /** Returns the expression of one text. */
  static String text(String text) {
    return "\\Q" + text + "\\E";
  }

  /** Returns the expression of what any of these matches. */
  static String any(Collection<String> expressions) {
    return expressions.stream().collect(Collectors.joining("|", "(?:", ")"));
  }

  /**
   * Returns the http and https origins of hosts, with any number for a port: to be intersected with
   * sendable ones.
   */
  static String origins(String hosts) {
    return "https?://(?:" + hosts + ")(?::[0-9]+)?";
  }

  /** Returns the origins of this machine. */
  static String loopback() {
    return origins(LOOPBACK);
  }

  /** Returns the unencrypted origins of other machines. */
  static String http() {
    return "http://(?!(?:" + LOOPBACK + ")" + HOST_END + ").*";
  }
}
