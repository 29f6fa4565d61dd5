package io.github.corsaudit;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes out of recorded addresses what lets somebody in, which reports would show. */
final class RecordedUrl {
  private static final String MARK = "redacted";

  private static final Pattern USER = Pattern.compile("^([A-Za-z]+://)[^/?#]*@");
  private static final Pattern PARAMETER = Pattern.compile("([?&;])([^=&;#]+)=([^&;#]*)");

  /** Parts of the names that such parameters have. */
  private static final Pattern SECRET =
      Pattern.compile(
          "token|secret|passw|pwd|api_?key|auth|session|credential|signature|jwt|otp"
              + "|^(?:code|key|sig|sid|state|ticket|pass|pin|hmac)$");

  private RecordedUrl() {}

  /** Returns the address without user name, and with a mark for the values of such parameters. */
  static String withoutSecrets(String url) {
    return PARAMETER
        .matcher(USER.matcher(url).replaceFirst("$1"))
        .replaceAll(found -> Matcher.quoteReplacement(shown(found.group(2), found.group())));
  }

  private static String shown(String name, String whole) {
    String plain = name.toLowerCase(Locale.ROOT).replace('-', '_');
    return SECRET.matcher(plain).find() ? whole.substring(0, whole.indexOf('=') + 1) + MARK : whole;
  }
}
