package io.github.corsaudit.origin;

import io.github.corsaudit.model.Dialect;

/** Tells back-references by number from octal escapes. */
final class References {
  private final Cursor in;

  References(Cursor in) {
    this.in = in;
  }

  /** Throws if a back-reference comes next. */
  void reject() {
    char c = in.peek();
    if (c < '1' || c > '9' || in.is(Dialect.RE2)) {
      return;
    }
    int start = in.position();
    String digits = in.digits();
    in.back(start);
    if (isReference(digits)) {
      throw in.unsupported("a back-reference");
    }
    if (in.is(Dialect.DOTNET) && digits.length() == 1) {
      throw in.invalid("there is no group " + digits);
    }
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
}
