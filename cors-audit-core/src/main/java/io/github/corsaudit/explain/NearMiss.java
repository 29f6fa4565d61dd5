package io.github.corsaudit.explain;

import io.github.corsaudit.browser.PageOrigin;

/** Why an Allow-Origin that looks right to people is wrong to a browser. */
final class NearMiss {
  private NearMiss() {}

  /** Returns the end of a sentence that says what an Allow-Origin would have to be. */
  static String between(String value, String origin) {
    if (value.equals(origin + "/")) {
      return ". The slash at its end is one character too many: an origin has no path";
    }
    if (value.equalsIgnoreCase(origin)) {
      return ". Capital letters count, and browsers write origins in small ones";
    }
    if (value.indexOf(',') >= 0 || value.indexOf(' ') >= 0) {
      return ". It holds several values, and only one is allowed: there are no lists here";
    }
    if (value.startsWith(origin + ":")) {
      return ". The port that a scheme has anyway is left out of an origin";
    }
    if (value.indexOf('*') >= 0) {
      return ". A * stands for any page only when it stands alone; it is no pattern";
    }
    return origin.equals(PageOrigin.OPAQUE) ? "" : other(value, origin);
  }

  private static String other(String value, String origin) {
    boolean scheme = value.replaceFirst("^https?:", "").equals(origin.replaceFirst("^https?:", ""));
    return scheme ? ". http and https are different origins" : "";
  }
}
