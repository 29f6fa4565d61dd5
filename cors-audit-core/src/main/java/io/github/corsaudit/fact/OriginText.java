package io.github.corsaudit.fact;

import io.github.corsaudit.model.Origin;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says why a text can never equal what a browser sends as {@code Origin}. */
final class OriginText {
  private static final Pattern VARIABLE = Pattern.compile("[$%#]\\{|\\{\\{|\\$\\w|%\\(|^<.*>$");
  private static final Pattern QUOTED = Pattern.compile("([\"'`]).*\\1");
  private static final Pattern PATH = Pattern.compile("[^:/]+://[^/]*/.*");
  private static final Pattern DEFAULT_PORT = Pattern.compile("https://.*:443|http://.*:80");

  private OriginText() {}

  /**
   * Returns what is wrong with the text, to be read after it ("ends with a slash…"), or empty if a
   * browser may send it.
   */
  static Optional<String> fault(String text) {
    return text.equals("null") || Origin.parse(text).isPresent()
        ? Optional.empty()
        : Optional.of(reason(text));
  }

  private static String reason(String text) {
    if (text.isEmpty()) {
      return "is empty";
    }
    if (VARIABLE.matcher(text).find()) {
      return "holds a variable that nothing has filled in";
    }
    if (QUOTED.matcher(text).matches()) {
      return "stands in quotation marks, which become part of it";
    }
    return text.chars().anyMatch(c -> c == ',' || c == ' ')
        ? "lists several origins where only one may stand"
        : reasonForOne(text);
  }

  private static String reasonForOne(String text) {
    if (text.contains("*")) {
      return "uses `*` as a part of a name, where it stands for itself only";
    }
    if (!text.contains("://")) {
      return "has no scheme such as `https://`";
    }
    if (PATH.matcher(text).matches()) {
      return text.indexOf('/', text.indexOf("://") + 3) == text.length() - 1
          ? "ends with a slash, which no origin does"
          : "has a path, which no origin has";
    }
    return reasonForName(text);
  }

  private static String reasonForName(String text) {
    if (DEFAULT_PORT.matcher(text).matches()) {
      return "names the default port, which browsers leave out";
    }
    if (!text.equals(text.toLowerCase(Locale.ROOT))) {
      return "has capital letters, but browsers send small ones";
    }
    return text.chars().anyMatch(c -> c > 126)
        ? "is not in ASCII, but browsers send the `xn--` form"
        : "is not written as browsers write origins";
  }
}
