package io.github.corsaudit.report;

/** Where the project and the pages of its rules are found. */
final class Help {
  static final String HOME = "https://github.com/corsaudit/cors-audit";

  private Help() {}

  /** Returns the path of a rule's page in the project. */
  static String path(String rule) {
    return "docs/rules/" + rule + ".md";
  }

  /** Returns the address of a rule's page. */
  static String url(String rule) {
    return HOME + "/blob/main/" + path(rule);
  }
}
