package io.github.corsaudit.read.nginx;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the groups of an expression hold after it was found in a value. Only a group that spans the
 * whole of an anchored expression is known to hold the whole value; any other holds a part that
 * depends on the request.
 */
final class Captures {
  private static final Pattern NAMED = Pattern.compile("\\(\\?P?[<'](\\w+)[>']");

  private Captures() {}

  /** Sets the variables of the groups. */
  static void set(String regex, Value value, World world) {
    boolean whole = spansAll(regex);
    world.set("1", whole ? value : Value.opaque("$1"));
    Matcher named = NAMED.matcher(regex);
    while (named.find()) {
      boolean first = whole && named.start() == 1;
      String name = Interpolation.canonical(named.group(1));
      world.set(name, first ? value : Value.opaque("$" + named.group(1)));
    }
  }

  private static boolean spansAll(String regex) {
    boolean plain = regex.startsWith("^(") && !regex.startsWith("^(?");
    boolean named = regex.startsWith("^(?<") && !regex.startsWith("^(?<=");
    return (plain || (named && !regex.startsWith("^(?<!")))
        && regex.endsWith(")$")
        && closing(regex, 1) == regex.length() - 2;
  }

  private static int closing(String regex, int open) {
    int depth = 0;
    boolean inClass = false;
    for (int i = open; i < regex.length(); i++) {
      char c = regex.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '[' || c == ']') {
        inClass = c == '[';
      } else if (!inClass && (c == '(' || c == ')')) {
        depth += c == '(' ? 1 : -1;
        if (depth == 0) {
          return i;
        }
      }
    }
    return -1;
  }
}
