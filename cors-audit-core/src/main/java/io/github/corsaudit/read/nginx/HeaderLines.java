package io.github.corsaudit.read.nginx;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the directives that add headers, at one level of a configuration. */
final class HeaderLines {
  static final String ALLOW_ORIGIN = "access-control-allow-origin";

  private HeaderLines() {}

  /** Returns the lines that a level's own {@code add_header} directives add, in order. */
  static List<HeaderLine> added(List<Directive> level) {
    return level.stream()
        .filter(d -> d.is("add_header") && HeaderMistakes.of(d).isEmpty())
        .map(d -> HeaderLine.of(d.word(0), d.word(1), d.has("always"), d.at()))
        .toList();
  }

  /**
   * Returns the lines of a level's own headers-more directives ({@code more_set_headers}), which
   * replace what is there, and of Lua code that names the header Allow-Origin.
   */
  static List<HeaderLine> replaced(List<Directive> level) {
    List<HeaderLine> lines = new ArrayList<>();
    for (Directive directive : level) {
      if (directive.is("more_set_headers")) {
        moreSet(directive, lines);
      } else if (directive.is("more_clear_headers")) {
        directive.arguments().forEach(a -> lines.add(line(a.text(), "", directive)));
      } else if (directive.name().contains("_by_lua") && namesAllowOrigin(directive)) {
        lines.add(new HeaderLine(ALLOW_ORIGIN, Optional.empty(), true, directive.at()));
      }
    }
    return lines;
  }

  private static void moreSet(Directive directive, List<HeaderLine> lines) {
    boolean option = false;
    boolean someAnswersOnly = false;
    for (Argument argument : directive.arguments()) {
      String text = argument.text();
      if (text.equals("-s") || text.equals("-t")) {
        option = true;
        someAnswersOnly = true;
      } else if (option || text.equals("-a") || text.equals("-r")) {
        option = false;
      } else if (!someAnswersOnly && text.indexOf(':') > 0) {
        int colon = text.indexOf(':');
        lines.add(line(text.substring(0, colon), text.substring(colon + 1).strip(), directive));
      }
    }
  }

  private static HeaderLine line(String name, String value, Directive directive) {
    return HeaderLine.of(name.strip(), value, true, directive.at());
  }

  private static boolean namesAllowOrigin(Directive directive) {
    Optional<String> code =
        directive.children().stream().map(Directive::name).findFirst().or(() -> last(directive));
    return code.orElse("").toLowerCase(Locale.ROOT).replace('_', '-').contains(ALLOW_ORIGIN);
  }

  private static Optional<String> last(Directive directive) {
    return directive.arguments().stream().reduce((a, b) -> b).map(Argument::text);
  }
}
