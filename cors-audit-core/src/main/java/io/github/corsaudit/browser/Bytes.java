package io.github.corsaudit.browser;

import java.nio.charset.StandardCharsets;

/** Header values are bytes, held one a character; these look at them as such. */
final class Bytes {
  private Bytes() {}

  /** Returns whether each character stands for one byte. */
  static boolean isBytes(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) > 0xFF) {
        return false;
      }
    }
    return true;
  }

  /** Returns the text that the bytes are in UTF-8; a value that holds no bytes as it is. */
  static String utf8(String value) {
    return isBytes(value)
        ? new String(value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
        : value;
  }
}
