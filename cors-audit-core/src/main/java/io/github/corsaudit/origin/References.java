package io.github.corsaudit.origin;

import io.github.corsaudit.model.Dialect;
import org.jspecify.annotations.Nullable;

/** Reads what refers to groups, and tells back-references by number from octal escapes. */
final class References {
  private static final String BACK = "a back-reference";

  private final Cursor in;
  private final Captures captures;

  References(Cursor in, Captures captures) {
    this.in = in;
    this.captures = captures;
  }

  /** Adds a reference if one comes next; the cursor stands behind the backslash. */
  boolean parse(Parts parts, Flags flags) {
    Node node = escaped(flags.has(Flag.IGNORE_CASE));
    if (node == null) {
      return false;
    }
    parts.add(node);
    return true;
  }

  private @Nullable Node escaped(boolean ignoreCase) {
    boolean named = in.sees("k") && !in.is(Dialect.PYTHON) && !in.is(Dialect.RE2);
    if (named && (!in.is(Dialect.JAVASCRIPT) || hasNames())) {
      require(BACK);
      in.next();
      return back(enclosed(in.is(Dialect.PCRE)), ignoreCase);
    }
    if (in.sees("g") && (in.is(Dialect.PCRE) || in.is(Dialect.RUBY))) {
      require("a back-reference or a call of a group");
      in.next();
      return generic(ignoreCase);
    }
    return numbered(ignoreCase);
  }

  private void require(String what) {
    if (!captures.kept()) {
      throw in.unsupported(what);
    }
  }

  private boolean hasNames() {
    return in.holds("(?<") && !(captures.kept() && in.namelessGroups());
  }

  /** Reads a name or number in brackets. */
  private String enclosed(boolean braces) {
    boolean quoted = !in.is(Dialect.JAVA) && !in.is(Dialect.JAVASCRIPT);
    if (in.take("<")) {
      return in.until(">");
    }
    if (quoted && in.take("'")) {
      return in.until("'");
    }
    if (braces && in.take("{")) {
      return in.until("}");
    }
    throw in.invalid("a group's name is missing");
  }

  /** Reads what follows {@code \g}. */
  private Node generic(boolean ignoreCase) {
    if (in.sees("<") || in.sees("'")) {
      return call(enclosed(false));
    }
    if (in.is(Dialect.RUBY)) {
      return new Node.Chars(AsciiSet.of('g'));
    }
    if (in.take("{")) {
      return back(in.until("}"), ignoreCase);
    }
    String sign = in.take("-") ? "-" : in.take("+") ? "+" : "";
    return back(sign + in.digits(), ignoreCase);
  }

  private @Nullable Node numbered(boolean ignoreCase) {
    char c = in.peek();
    if (c < '1' || c > '9' || in.is(Dialect.RE2)) {
      return null;
    }
    int start = in.position();
    String digits = in.digits();
    in.back(start);
    if (isReference(digits)) {
      require(BACK);
      return back(in.digits(10, length(digits)), ignoreCase);
    }
    if (in.is(Dialect.DOTNET) && digits.length() == 1) {
      throw in.invalid("there is no group " + digits);
    }
    return null;
  }

  private boolean isReference(String digits) {
    return switch (in.dialect()) {
      case PYTHON -> !(digits.length() >= 3 && isOctal(digits.substring(0, 3)));
      case PCRE -> digits.length() == 1 || digits.charAt(0) >= '8' || isGroup(digits);
      case RUBY -> digits.length() == 1 || isGroup(digits);
      case JAVASCRIPT, DOTNET -> isGroup(digits);
      default -> true;
    };
  }

  private static boolean isOctal(String digits) {
    return digits.chars().allMatch(c -> c >= '0' && c <= '7');
  }

  private boolean isGroup(String digits) {
    return digits.length() > 4 || Integer.parseInt(digits) <= in.groups();
  }

  /** Returns how many of some digits belong to the reference. */
  private int length(String digits) {
    if (in.is(Dialect.PYTHON)) {
      return Math.min(2, digits.length());
    }
    int length = in.is(Dialect.JAVA) ? 1 : digits.length();
    while (length < digits.length()
        && length < 6
        && Integer.parseInt(digits.substring(0, length + 1)) <= captures.opened()) {
      length++;
    }
    return length;
  }

  /**
   * Reads a group that is a reference, such as {@code (?R)} or {@code (?P=name)}, up to its closing
   * parenthesis; the cursor stands behind the question mark. Returns null if it is none.
   */
  @Nullable Node group(Flags flags) {
    if ((in.is(Dialect.PYTHON) || in.is(Dialect.PCRE)) && in.sees("P=")) {
      require(BACK);
      in.take("P=");
      return back(closed(), flags.has(Flag.IGNORE_CASE));
    }
    if (!in.is(Dialect.PCRE)) {
      return null;
    }
    char c = in.peek();
    boolean number = AsciiSet.DIGIT.contains(c);
    boolean signed = (c == '+' || c == '-') && AsciiSet.DIGIT.contains(in.second());
    if (!number && !signed && "RC&P".indexOf(c) < 0) {
      return null;
    }
    require("the group `(?" + c + "`");
    if (c == 'C' || (c == 'P' && !in.sees("P>"))) {
      throw in.unsupported("the group `(?" + c + "`");
    }
    if (in.take("P>") || in.take("&")) {
      return call(closed());
    }
    if (in.take("R)")) {
      return call("0");
    }
    return call(closed());
  }

  private String closed() {
    return in.until(")");
  }

  private Node call(String group) {
    String key = key(group);
    if (!key.equals("0")) {
      captures.want(key);
    }
    return new Node.Call(key);
  }

  private Node back(String group, boolean ignoreCase) {
    String key = key(group);
    if (in.is(Dialect.RUBY) && captures.isInside(key)) {
      throw in.unsupported("a back-reference inside of its own group");
    }
    if (in.is(Dialect.PYTHON) && captures.isInside(key)) {
      throw in.invalid("a group that is still open is referred to");
    }
    if (!captures.knows(key) && isEarlier(key)) {
      throw in.invalid("there is no group `" + key + "` before");
    }
    // The JDK takes a number that no group has for one that never matches.
    if (!in.is(Dialect.JAVA)) {
      captures.want(key);
    }
    return new Node.BackReference(key, ignoreCase);
  }

  /** Returns whether a group has to be known before something refers to it. */
  private boolean isEarlier(String key) {
    boolean number = AsciiSet.DIGIT.contains(key.charAt(0));
    return in.is(Dialect.PYTHON) || (!number && (in.is(Dialect.JAVA) || in.is(Dialect.RUBY)));
  }

  /** Returns a group's name, or its number counted from the first one. */
  String key(String group) {
    String digits = group.isEmpty() ? "" : group.substring(isSigned(group) ? 1 : 0);
    if (group.isEmpty() || !digits.chars().allMatch(AsciiSet.WORD::contains) || digits.isEmpty()) {
      throw in.unsupported("the group name `" + group + "`");
    }
    if (!AsciiSet.DIGIT.contains(digits.charAt(0))) {
      return group;
    }
    int number = in.number(digits, 10);
    if (group.charAt(0) == '-') {
      number = captures.opened() + 1 - number;
    } else if (group.charAt(0) == '+') {
      number = captures.opened() + number;
    }
    if (number < 0) {
      throw in.invalid("there is no group " + group);
    }
    return String.valueOf(number);
  }

  private static boolean isSigned(String group) {
    return group.charAt(0) == '-' || group.charAt(0) == '+';
  }
}
