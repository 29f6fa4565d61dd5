package io.github.corsaudit.browser;

import java.util.regex.Pattern;

/** Request headers that Chromium alone takes for safe, with the values it takes (measured). */
final class ClientHint {
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final Pattern DECIMAL = Pattern.compile("[0-9]+(\\.[0-9]+)?");
  private static final Pattern CONNECTION = Pattern.compile("slow-2g|[234]g");

  private ClientHint() {}

  /**
   * Returns whether Chromium sends a header without a preflight although the standard would not.
   *
   * @param name the name in lower case
   */
  static boolean isSafe(String name, String value) {
    return switch (name) {
      case "device-memory", "downlink", "dpr" -> DECIMAL.matcher(value).matches();
      case "rtt", "viewport-width", "width" -> DIGITS.matcher(value).matches();
      case "ect" -> CONNECTION.matcher(value).matches();
      case "save-data" -> value.equalsIgnoreCase("on");
      case "intervention" -> true;
      default -> false;
    };
  }
}
