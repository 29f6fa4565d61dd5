package io.github.corsaudit.browser;

import io.github.corsaudit.model.Header;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The request headers of a script, as its browser takes them (Fetch, "Headers"). */
final class RequestHeaders {
  private static final Set<String> METHOD_OVERRIDES =
      Set.of("x-http-method", "x-http-method-override", "x-method-override");
  private static final Pattern BLANKS = Pattern.compile("^[\\t\\n\\r ]+|[\\t\\n\\r ]+$");
  private static final Set<String> OF_BODY =
      Set.of("content-encoding", "content-language", "content-location", "content-type");

  private RequestHeaders() {}

  /** Returns the headers as an XMLHttpRequest sends them: each name once, its values joined. */
  static List<Header> joined(List<Header> headers) {
    Map<String, Header> byName = new LinkedHashMap<>();
    for (Header header : headers) {
      byName.merge(
          name(header), header, (a, b) -> new Header(a.name(), a.value() + ", " + b.value()));
    }
    return List.copyOf(byName.values());
  }

  /** Returns the headers without those that scripts cannot set, values normalised. */
  static List<Header> permitted(List<Header> headers) {
    return headers.stream()
        .map(header -> new Header(header.name(), normalise(header.value())))
        .filter(header -> !isForbidden(header))
        .toList();
  }

  /** Returns the headers that stay when a redirect takes the body away. */
  static List<Header> withoutBody(List<Header> headers) {
    return headers.stream().filter(header -> !OF_BODY.contains(name(header))).toList();
  }

  /** Returns the headers that stay when a redirect leads to another origin. */
  static List<Header> withoutAuthorization(List<Header> headers) {
    return headers.stream().filter(header -> !name(header).equals("authorization")).toList();
  }

  /** Returns the value without the white space that scripts may leave around it. */
  static String normalise(String value) {
    boolean clean =
        value.isEmpty() || (value.charAt(0) > ' ' && value.charAt(value.length() - 1) > ' ');
    return clean ? value : BLANKS.matcher(value).replaceAll("");
  }

  /** Returns the name in lower case. */
  static String name(Header header) {
    return header.name().toLowerCase(Locale.ROOT);
  }

  private static boolean isForbidden(Header header) {
    String name = name(header);
    return ScriptHeaders.forbiddenToSend(name)
        || (METHOD_OVERRIDES.contains(name) && overridesForbidden(header.value()));
  }

  private static boolean overridesForbidden(String value) {
    return Arrays.stream(value.split(",", -1)).map(Blanks::strip).anyMatch(Methods::isForbidden);
  }
}
