package io.github.corsaudit.read.nginx;

import java.util.regex.Pattern;

/** Tells nginx's configuration from the other languages whose files end with {@code .conf}. */
final class NginxText {
  /** A directive that hardly any other language has, where a statement can start. */
  private static final Pattern NGINX =
      Pattern.compile(
          "(?m)(?:^|[;{}])\\s*(?:"
              + "(?:add_header|more_set_headers|proxy_pass|fastcgi_pass|server_name"
              + "|proxy_set_header|try_files)\\s+\\S"
              + "|map\\s+\\S+\\s+\\$\\w+\\s*\\{"
              + "|location\\s+[^\\n;{]+\\{"
              + "|if\\s*\\(\\s*\\$\\w+[^\\n]*\\{"
              + "|set\\s+\\$\\w+\\s+[^\\n]*;"
              + "|\\w+_by_lua_block\\s*\\{)");

  private static final Pattern OTHER =
      Pattern.compile(
          "(?m)^\\s*(?:</?[A-Z]\\w+|\\[[\\w. -]+]\\s*$|(?:frontend|backend)\\s+\\S+\\s*$)");

  private NginxText() {}

  /** Returns whether a text is nginx's, by what stands in it. */
  static boolean is(String text) {
    return NGINX.matcher(text).find() && !OTHER.matcher(text).find();
  }
}
