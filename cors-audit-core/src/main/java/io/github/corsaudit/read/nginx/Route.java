package io.github.corsaudit.read.nginx;

import io.github.corsaudit.model.Provenance;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code location}, or what a server does with requests that are for none.
 *
 * @param kind how requests are matched to it
 * @param path the path, the expression, or the name
 * @param body its directives
 * @param level what holds in it
 * @param outer what holds around it
 * @param at its head
 */
record Route(
    Kind kind, String path, List<Directive> body, Level level, Level outer, Provenance.InFile at) {

  /** An anchor and the plain text behind it; a character that a quantifier follows is none. */
  private static final Pattern ANCHORED = Pattern.compile("\\^((?:[\\w/-](?![*?{]))+)");

  /** How requests are matched to a route. */
  enum Kind {
    PREFIX,
    EXACT,
    REGEX,
    REGEX_IGNORING_CASE,
    NAMED,
    /** No location at all fits: the server's own level answers. */
    REST
  }

  /** Reads a {@code location} that stands within a level. */
  static Route of(Directive location, Level outer) {
    String first = location.word(0);
    String path = location.arguments().size() > 1 ? location.word(1) : withoutMark(first);
    List<Directive> body = location.children();
    return new Route(kind(first), path, body, outer.inside(body), outer, location.at());
  }

  private static Kind kind(String first) {
    if (first.startsWith("~*")) {
      return Kind.REGEX_IGNORING_CASE;
    }
    if (first.startsWith("~")) {
      return Kind.REGEX;
    }
    if (first.startsWith("=")) {
      return Kind.EXACT;
    }
    return first.startsWith("@") ? Kind.NAMED : Kind.PREFIX;
  }

  private static String withoutMark(String first) {
    for (String mark : List.of("~*", "^~", "~", "=")) {
      if (first.startsWith(mark)) {
        return first.substring(mark.length());
      }
    }
    return first;
  }

  /** Returns whether an expression decides. */
  boolean regex() {
    return kind == Kind.REGEX || kind == Kind.REGEX_IGNORING_CASE;
  }

  /** Returns what all paths start with that lead here, as far as it can be seen. */
  String start() {
    return switch (kind) {
      case PREFIX, EXACT -> path;
      case REST, NAMED -> "/";
      case REGEX, REGEX_IGNORING_CASE -> {
        Matcher matcher = ANCHORED.matcher(path);
        yield matcher.lookingAt() ? matcher.group(1) : "/";
      }
    };
  }

  /** Returns the paths it governs, as a scope shows them. */
  String paths() {
    return switch (kind) {
      case PREFIX -> path + "*";
      case REGEX -> "~ " + path;
      case REGEX_IGNORING_CASE -> "~* " + path;
      case EXACT, NAMED -> path;
      case REST -> "/*";
    };
  }
}
