package io.github.corsaudit.read.nginx;

import java.util.List;
import java.util.Set;

/** What makes the answer's content. */
enum Handler {
  /** Files: GET and HEAD only, any other method is answered with 405. */
  STATIC,
  /** An application behind nginx, which answers with any status. */
  APPLICATION,
  /** Nobody knows. */
  UNKNOWN;

  private static final Set<String> OTHER =
      Set.of("js_content", "echo", "perl", "dav_methods", "dav_ext_methods", "stub_status", "mp4");

  /** Returns what makes the answer at a level with these directives. */
  static Handler of(List<Directive> own) {
    Handler found = STATIC;
    for (Directive directive : own) {
      String name = directive.name();
      if (name.endsWith("_pass")) {
        return APPLICATION;
      }
      if (OTHER.contains(name) || name.contains("_by_lua") || name.equals("try_files")) {
        found = UNKNOWN;
      }
    }
    return found;
  }
}
