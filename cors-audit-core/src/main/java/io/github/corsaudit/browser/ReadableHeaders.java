package io.github.corsaudit.browser;

import io.github.corsaudit.model.Header;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which header fields of an answer a script gets to see (Fetch, "CORS filtered response"). */
public final class ReadableHeaders {
  private ReadableHeaders() {}

  /**
   * Returns the names a script may read, in lower case and sorted, of an answer from another origin
   * that passed the CORS check.
   *
   * @param include whether the request went with the user's credentials
   * @param lines the answer's header lines, raw
   */
  public static List<String> of(boolean include, List<Header> lines) {
    return crossOrigin(include, HeaderLines.read(lines, Engine.STANDARD));
  }

  static List<String> crossOrigin(boolean include, HeaderLines lines) {
    Set<String> exposed = exposed(lines);
    boolean all = !include && exposed.contains("*");
    return sorted(
        lines.names().stream()
            .filter(name -> all || ScriptHeaders.freeToRead(name) || exposed.contains(name)));
  }

  static List<String> sameOrigin(HeaderLines lines) {
    return sorted(lines.names().stream());
  }

  private static Set<String> exposed(HeaderLines lines) {
    Optional<List<String>> names = lines.get(CorsHeaders.EXPOSE_HEADERS).flatMap(Tokens::list);
    return Set.copyOf(
        names.orElse(List.of()).stream().map(name -> name.toLowerCase(Locale.ROOT)).toList());
  }

  private static List<String> sorted(Stream<String> names) {
    return names.filter(name -> !ScriptHeaders.forbiddenToRead(name)).sorted().toList();
  }
}
