package io.github.corsaudit.read.nginx;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code rewrite} that applies to every request. One that applies to some is not followed, since
 * its location is the answer for the others.
 *
 * @param target where requests are sent
 * @param flag {@code last}, {@code break}, {@code redirect}, {@code permanent} or nothing
 */
record Rewrite(String target, String flag) {
  private static final Pattern REST = Pattern.compile("(?:\\.\\*|\\(\\.\\*\\))\\$?$");
  private static final Pattern LITERAL = Pattern.compile("(?:[\\w/:@%~,=&-]|\\\\[^\\w])*");

  /**
   * Reads a {@code rewrite}; empty where not every request of a location is rewritten.
   *
   * @param location what all paths of the location start with
   */
  static Optional<Rewrite> of(Directive directive, String location) {
    String regex = directive.word(0);
    boolean anchored = regex.startsWith("^");
    String start = REST.matcher(anchored ? regex.substring(1) : regex).replaceFirst("");
    boolean always =
        LITERAL.matcher(start).matches() && location.startsWith(start.replace("\\", ""));
    return always && directive.arguments().size() >= 2
        ? Optional.of(new Rewrite(directive.word(1), directive.word(2)))
        : Optional.empty();
  }

  /** Returns the status of a redirection that the client sees. */
  OptionalInt redirect() {
    if (flag.equals("permanent")) {
      return OptionalInt.of(301);
    }
    boolean elsewhere = target.matches("(?s)(?:https?://|\\$scheme).*");
    return flag.equals("redirect") || elsewhere ? OptionalInt.of(302) : OptionalInt.empty();
  }

  /** Returns whether nginx looks for a location again. */
  boolean relocates() {
    return !flag.equals("break");
  }

  /** Returns whether the directives behind it are left out. */
  boolean stops() {
    return flag.equals("last") || flag.equals("break");
  }

  /** Returns whether the whole new path is known. */
  boolean whole() {
    return !variable().find();
  }

  /** Returns the new path as far as it is known. */
  String path() {
    Matcher matcher = variable();
    String known = matcher.find() ? target.substring(0, matcher.start()) : target;
    int query = known.indexOf('?');
    return query < 0 ? known : known.substring(0, query);
  }

  private Matcher variable() {
    int query = target.indexOf('?');
    return Pattern.compile("\\$").matcher(query < 0 ? target : target.substring(0, query));
  }
}
