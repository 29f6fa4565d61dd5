package io.github.corsaudit.browser;

import io.github.corsaudit.model.Header;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The header lines of one answer, as an engine reads them off the wire. */
final class HeaderLines {
  private static final Set<String> KEPT_EMPTY = Set.of(CorsHeaders.ALLOW_ORIGIN, "location");

  /** An empty line ends all headers; each value has a line end of its own after it. */
  private static final Pattern EMPTY_LINE = Pattern.compile("\n\r?(\n|$)");

  private final Engine engine;
  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private boolean malformed;
  private boolean ended;

  private HeaderLines(Engine engine) {
    this.engine = engine;
  }

  /** Returns the lines, with names in lower case and blanks taken off the values' ends. */
  static HeaderLines read(List<Header> lines, Engine engine) {
    HeaderLines read = new HeaderLines(engine);
    for (Header line : lines) {
      read.malformed |= line.name().indexOf('\0') >= 0 || line.value().indexOf('\0') >= 0;
      read.add(line.name(), line.value());
    }
    return read;
  }

  /**
   * Returns a header's value: its lines, joined (Fetch, "get" of a header list).
   *
   * @param name the name in lower case
   */
  Optional<String> get(String name) {
    List<String> found = all(name);
    return found.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", found));
  }

  /** Returns the values of a header's lines, in order. */
  List<String> all(String name) {
    List<String> found = values.getOrDefault(name, List.of());
    if (engine.has(Quirk.EMPTY_LINES_DROPPED) && !KEPT_EMPTY.contains(name)) {
      return found.stream().filter(value -> !value.isEmpty()).toList();
    }
    return found;
  }

  /** Returns the names of all headers, in lower case. */
  Set<String> names() {
    return values.keySet();
  }

  /** Returns whether no HTTP client would accept the lines. */
  boolean malformed() {
    return malformed;
  }

  private void add(String name, String value) {
    if (ended) {
      return;
    }
    if (value.indexOf('\n') < 0 && value.indexOf('\r') < 0) {
      put(name, Blanks.strip(value));
      return;
    }
    Matcher end = EMPTY_LINE.matcher(value);
    ended = end.find();
    addLines(name, ended ? value.substring(0, end.start()) : value);
  }

  private void addLines(String name, String raw) {
    List<String> lines = new ArrayList<>(List.of(raw.split(lineEnd(), -1)));
    StringBuilder value = new StringBuilder(lines.remove(0));
    while (!lines.isEmpty() && isFold(lines.get(0))) {
      value.append(' ').append(Blanks.strip(lines.remove(0)));
    }
    put(name, Blanks.strip(value.toString()));
    lines.forEach(this::addLine);
  }

  /** A line end inside a value starts a new line, unless a blank follows it. */
  private static boolean isFold(String line) {
    return !line.isEmpty() && Blanks.isBlank(line.charAt(0));
  }

  private void addLine(String line) {
    int colon = line.indexOf(':');
    if (colon > 0) {
      put(line.substring(0, colon), Blanks.strip(line.substring(colon + 1)));
    }
  }

  private void put(String rawName, String value) {
    String name = engine.has(Quirk.BLANK_BEFORE_COLON) ? Blanks.stripEnd(rawName) : rawName;
    boolean dropped = value.indexOf('\r') >= 0 && engine.has(Quirk.BARE_CR_DROPS_LINE);
    if (Tokens.isToken(name) && !dropped) {
      values.computeIfAbsent(name.toLowerCase(Locale.ROOT), n -> new ArrayList<>()).add(value);
    }
  }

  private String lineEnd() {
    return engine.has(Quirk.BARE_CR_ENDS_LINE) ? "[\r\n]+" : "\r?\n";
  }
}
