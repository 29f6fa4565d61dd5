package io.github.corsaudit.read;

/** Recognises the marks of template engines: Go, Jinja, Handlebars, Liquid. */
final class Templates {
  private Templates() {}

  /** Returns whether a text holds such a mark. */
  static boolean marked(String text) {
    return text.contains("{{") || text.contains("{%");
  }
}
