package io.github.corsaudit.origin;

import io.github.corsaudit.model.Dialect;
import java.util.List;

/** The settings that PCRE takes at an expression's start. */
final class Preamble {
  private static final List<String> HARMLESS =
      List.of("(*UTF8)", "(*UTF)", "(*UCP)", "(*NO_START_OPT)", "(*NO_AUTO_POSSESS)", "(*LF)");

  private Preamble() {}

  /** Reads the settings that change nothing on ASCII text; any other is met later as a group. */
  static void skip(Cursor in) {
    boolean more = in.is(Dialect.PCRE);
    while (more) {
      more = false;
      for (String setting : HARMLESS) {
        more = more || in.take(setting);
      }
    }
  }
}
