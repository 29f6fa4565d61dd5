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
  private static final Pattern MEDIA_TYPE = Pattern.compile("([^/;]*)/([^;]*).*", Pattern.DOTALL);
  private static final Pattern RANGE = Pattern.compile("bytes=([0-9]+)-([0-9]*)");
  private static final Set<String> FORM_TYPES =
      Set.of("application/x-www-form-urlencoded", "multipart/form-data", "text/plain");
  private static final BigInteger LARGEST_OF_63_BITS =
      BigInteger.TWO.pow(63).subtract(BigInteger.TWO);
  private static final BigInteger LARGEST_OF_64_BITS =
      BigInteger.TWO.pow(64).subtract(BigInteger.ONE);

  private SafelistedHeader() {}

  /**
   * Returns whether a header needs no preflight.
   *
   * @param name the name in lower case
   * @param value the value, one character a byte
   */
  static boolean isSafe(String name, String value, Engine engine) {
    if (name.equals("user-agent") && engine.has(Quirk.SAFE_USER_AGENT)) {
      return true;
    }
    return value.length() <= MOST_BYTES
        && (isListed(name, value, engine)
            || (engine.has(Quirk.SAFE_CLIENT_HINTS) && ClientHint.isSafe(name, value)));
  }

  private static boolean isListed(String name, String value, Engine engine) {
    return switch (name) {
      case "accept" -> hasSafeBytes(value, engine);
      case "accept-language", "content-language" -> LANGUAGES.matcher(value).matches();
      case "content-type" -> hasSafeBytes(value, engine) && isFormType(value, engine);
      case "range" -> isSimpleRange(value, engine);
      default -> false;
    };
  }

  private static boolean hasSafeBytes(String value, Engine engine) {
    int last = engine.has(Quirk.NON_ASCII_UNSAFE) ? 0x7F : 0xFF;
    return value
        .chars()
        .noneMatch(c -> (c < ' ' && c != '\t') || c > last || UNSAFE.indexOf(c) >= 0);
  }

  private static boolean isFormType(String value, Engine engine) {
    boolean comma = value.indexOf(',', Math.max(0, value.indexOf(';'))) >= 0;
    return FORM_TYPES.contains(essence(value))
        && !(comma && engine.has(Quirk.COMMA_IN_PARAMETERS_UNSAFE));
  }

  /** MIME Sniffing standard, "parse a MIME type". */
  private static String essence(String value) {
    Matcher type = MEDIA_TYPE.matcher(Blanks.strip(value));
    if (!type.matches()) {
      return "";
    }
    return (type.group(1) + "/" + Blanks.stripEnd(type.group(2))).toLowerCase(Locale.ROOT);
  }

  private static boolean isSimpleRange(String value, Engine engine) {
    Matcher range = RANGE.matcher(value);
    if (!range.matches()) {
      return false;
    }
    BigInteger start = new BigInteger(range.group(1));
    BigInteger end = range.group(2).isEmpty() ? start : new BigInteger(range.group(2));
    return start.compareTo(end) <= 0 && fits(end, engine);
  }

  private static boolean fits(BigInteger number, Engine engine) {
    if (engine.has(Quirk.RANGE_OF_63_BITS)) {
      return number.compareTo(LARGEST_OF_63_BITS) <= 0;
    }
    return !engine.has(Quirk.RANGE_OF_64_BITS) || number.compareTo(LARGEST_OF_64_BITS) <= 0;
  }
}
