package io.github.corsaudit.read.nginx;

/** Finds the end of Lua code, whose own braces, strings and comments are not nginx's. */
final class LuaCode {
  private LuaCode() {}

  /** Returns where the brace stands that closes the block whose content starts here. */
  static int end(String text, int start) {
    int depth = 1;
    int at = start;
    while (at < text.length()) {
      char c = text.charAt(at);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0) {
        return at;
      }
      at = next(text, at);
    }
    return text.length();
  }

  private static int next(String text, int at) {
    char c = text.charAt(at);
    if (text.startsWith("--[[", at) || text.startsWith("[[", at)) {
      return after(text, "]]", at);
    }
    if (text.startsWith("--", at)) {
      return after(text, "\n", at);
    }
    return c == '"' || c == '\'' ? string(text, at) : at + 1;
  }

  private static int string(String text, int start) {
    int at = start + 1;
    while (at < text.length() && text.charAt(at) != text.charAt(start)) {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(at + 1, text.length());
  }

  private static int after(String text, String mark, int from) {
    int found = text.indexOf(mark, from);
    return found < 0 ? text.length() : found + mark.length();
  }
}
