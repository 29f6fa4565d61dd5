package io.github.corsaudit.browser;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Request headers that go without a preflight (Fetch, "CORS-safelisted request-header"). */
final class SafelistedHeader {
  private static final int MOST_BYTES = 128;
  private static final String UNSAFE = "\"():<>?@[\\]{}\u007F";
  private static final Pattern LANGUAGES = Pattern.compile("[0-9A-Za-z *,.;=-]*");
  private static final Pattern MEDIA_TYPE = Pattern.compile("([^/;]*)/([^;]*).*");
  private static final Pattern RANGE = Pattern.compile("bytes=([0-9]+)-([0-9]*)");
  private static final Set<String> FORM_TYPES =
      Set.of("application/x-www-form-urlencoded", "multipart/form-data", "text/plain");
  private static final Set<String> CLIENT_HINTS =
      Set.of("device-memory", "downlink", "dpr", "ect", "rtt", "viewport-width", "width");

  private SafelistedHeader() {}

  /**
   * Returns whether a header needs no preflight.
   *
   * @param name the name in lower case
   * @param value the value, one character a byte
   */
  static boolean isSafe(String name, String value, Engine engine) {
    boolean safe = isSafe(name, value) && !isBeyondAscii(name, value, engine);
    return value.length() <= MOST_BYTES && (safe || isSafeIn(engine, name, value));
  }

  private static boolean isSafe(String name, String value) {
    return switch (name) {
      case "accept" -> hasSafeBytes(value);
      case "accept-language", "content-language" -> LANGUAGES.matcher(value).matches();
      case "content-type" -> hasSafeBytes(value) && FORM_TYPES.contains(essence(value));
      case "range" -> isSimpleRange(value);
      default -> false;
    };
  }

  private static boolean isSafeIn(Engine engine, String name, String value) {
    if (name.equals("user-agent")) {
      return engine.has(Quirk.SAFE_USER_AGENT);
    }
    boolean hint = CLIENT_HINTS.contains(name);
    boolean saveData = name.equals("save-data") && value.equalsIgnoreCase("on");
    return engine.has(Quirk.SAFE_CLIENT_HINTS) && (hint || saveData);
  }

  private static boolean isBeyondAscii(String name, String value, Engine engine) {
    return engine.has(Quirk.NON_ASCII_ACCEPT_UNSAFE)
        && name.equals("accept")
        && value.chars().anyMatch(c -> c > 0x7F);
  }

  private static boolean hasSafeBytes(String value) {
    return value.chars().noneMatch(c -> (c < ' ' && c != '\t') || UNSAFE.indexOf(c) >= 0);
  }

  /** MIME Sniffing standard, "parse a MIME type". */
  private static String essence(String value) {
    Matcher type = MEDIA_TYPE.matcher(Blanks.strip(value));
    if (!type.matches()) {
      return "";
    }
    return (type.group(1) + "/" + Blanks.stripEnd(type.group(2))).toLowerCase(Locale.ROOT);
  }

  private static boolean isSimpleRange(String value) {
    Matcher range = RANGE.matcher(value);
    if (!range.matches()) {
      return false;
    }
    String end = range.group(2);
    return end.isEmpty() || new BigInteger(range.group(1)).compareTo(new BigInteger(end)) <= 0;
  }
}
