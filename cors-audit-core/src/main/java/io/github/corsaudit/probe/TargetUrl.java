package io.github.corsaudit.probe;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what people write for a URL: international names and characters that a URL has to encode
 * are accepted.
 */
final class TargetUrl {
  private static final int MAX_LENGTH = 8_192;
  private static final String ENCODED = "\"<>\\^`{|}";
  private static final Pattern PARTS =
      Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://([^/?#]*)([^?#]*)(\\?[^#]*)?(#.*)?");

  private TargetUrl() {}

  /** Says why a text is no URL that can be asked: one sentence that quotes nothing secret. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    Refused(String message) {
      super(message);
    }
  }

  /** Returns the URL, normalised: lower-case scheme and host, a path, no fragment. */
  static URI read(String text) throws Refused {
    if (text.length() > MAX_LENGTH) {
      throw new Refused("the URL is longer than " + MAX_LENGTH + " characters");
    }
    if (text.chars().anyMatch(c -> c <= ' ' || c == 0x7f)) {
      throw new Refused("a target is one URL, without blanks; write one a line");
    }
    Matcher parts = PARTS.matcher(text);
    if (!parts.matches()) {
      throw new Refused("this is no URL; write it as https://host/path");
    }
    String scheme = parts.group(1).toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !scheme.equals("http")) {
      throw new Refused("only http and https can be asked, not " + scheme);
    }
    String path = parts.group(3).isEmpty() ? "/" : encoded(parts.group(3));
    String query = parts.group(4) == null ? "" : encoded(parts.group(4));
    return checked(scheme + "://" + authority(parts.group(2)) + path + query);
  }

  private static String authority(String text) throws Refused {
    if (text.indexOf('@') >= 0) {
      throw new Refused(
          "a URL with a user name cannot be asked; send the password with -H 'Authorization: …'");
    }
    if (text.startsWith("[")) {
      return text.toLowerCase(Locale.ROOT);
    }
    int colon = text.indexOf(':');
    String host = colon < 0 ? text : text.substring(0, colon);
    try {
      return IDN.toASCII(host).toLowerCase(Locale.ROOT) + text.substring(host.length());
    } catch (IllegalArgumentException e) {
      throw new Refused("the host is no name that can be looked up");
    }
  }

  private static URI checked(String text) throws Refused {
    try {
      URI url = new URI(text);
      if (url.getHost() == null || url.getPort() == 0 || url.getPort() > 65_535) {
        throw new Refused(
            "the URL needs a host name (letters, digits, hyphens, dots) or an address, and a port"
                + " up to 65535 if any");
      }
      return url;
    } catch (URISyntaxException e) {
      throw new Refused("this is no URL: " + e.getReason());
    }
  }

  private static String encoded(String part) {
    StringBuilder out = new StringBuilder();
    for (byte b : part.getBytes(StandardCharsets.UTF_8)) {
      if (b < 0 || ENCODED.indexOf(b) >= 0) {
        out.append(String.format(Locale.ROOT, "%%%02X", b));
      } else {
        out.append((char) b);
      }
    }
    return out.toString();
  }
}
