package io.github.corsaudit.report;

import java.nio.charset.StandardCharsets;

/**
 * A file's path as a URI reference (RFC 3986), percent-encoded.
 *
 * @param text the reference
 * @param relative whether it is relative to the working directory
 */
record ArtifactUri(String text, boolean relative) {
  /** What may stand in a path as it is, but for the colon, which could be taken for a scheme's. */
  private static final String LITERAL = "/-._~!$&'()*+,;=@";

  /** Takes a path with {@code /}; one that starts with {@code /} or a drive is absolute. */
  static ArtifactUri of(String path) {
    if (path.matches("(?s)[A-Za-z]:/.*")) {
      return new ArtifactUri("file:///" + path.substring(0, 2) + encode(path.substring(2)), false);
    }
    return path.startsWith("/")
        ? new ArtifactUri("file://" + encode(path), false)
        : new ArtifactUri(encode(path), true);
  }

  private static String encode(String path) {
    StringBuilder encoded = new StringBuilder(path.length());
    for (byte unit : path.getBytes(StandardCharsets.UTF_8)) {
      if (Character.isLetterOrDigit(unit) || LITERAL.indexOf(unit) >= 0) {
        encoded.append((char) unit);
      } else {
        encoded.append(String.format("%%%02X", unit));
      }
    }
    return encoded.toString();
  }
}
