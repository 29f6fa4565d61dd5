package io.github.corsaudit.browser;

import io.github.corsaudit.model.Header;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long the permission that a preflight gave is remembered (Fetch, "CORS-preflight fetch" and
 * "CORS-preflight cache"). Values that are no numbers were measured in both browsers; their caps
 * stand in their sources.
 */
public final class PreflightLifetime {
  private static final int DEFAULT = 5;
  private static final int CHROMIUM_CAP = 7200;
  private static final int FIREFOX_CAP = 86_400;
  private static final int MOST_DIGITS = 18;
  private static final Pattern SECONDS = Pattern.compile("([+-]?)([0-9]+)");

  private PreflightLifetime() {}

  /**
   * Returns the seconds for which an engine asks no second time; 0 if it forgets at once.
   *
   * @param engine whose cache it is; the standard's has no cap
   * @param preflight the header lines of the answer to the preflight, raw
   */
  public static long seconds(Engine engine, List<Header> preflight) {
    return seconds(engine, HeaderLines.read(preflight, engine).get(CorsHeaders.MAX_AGE));
  }

  static long seconds(Engine engine, Optional<String> value) {
    if (value.isEmpty()) {
      return DEFAULT;
    }
    Matcher number = SECONDS.matcher(value.get());
    boolean signed = number.matches() && !number.group(1).isEmpty();
    return switch (engine) {
      case STANDARD -> number.matches() && !signed ? amount(number, Long.MAX_VALUE) : DEFAULT;
      case CHROMIUM -> chromium(number);
      case FIREFOX -> number.matches() && !signed ? amount(number, FIREFOX_CAP) : 0;
    };
  }

  /** What does not fit into 64 bits is no number; what is below zero is forgotten at once. */
  private static long chromium(Matcher number) {
    if (!number.matches() || number.group(2).length() > MOST_DIGITS) {
      return DEFAULT;
    }
    return number.group(1).equals("-") ? 0 : amount(number, CHROMIUM_CAP);
  }

  private static long amount(Matcher number, long cap) {
    String digits = number.group(2);
    return digits.length() > MOST_DIGITS ? cap : Math.min(cap, Long.parseLong(digits));
  }
}
