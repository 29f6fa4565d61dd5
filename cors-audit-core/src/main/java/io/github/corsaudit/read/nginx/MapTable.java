package io.github.corsaudit.read.nginx;

import io.github.corsaudit.model.Provenance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A {@code map} block. The order of precedence is nginx's: equal texts, names with a leading
 * asterisk, names with a trailing one, expressions in the order written, {@code default} (nginx
 * documentation, module ngx_http_map_module).
 *
 * @param source what is looked up, with variables
 * @param entries the lines in the order of precedence, without {@code default}
 * @param texts those that are compared as texts, by these in lower case
 * @param otherwise the value of {@code default}
 */
record MapTable(String source, List<Entry> entries, Map<String, Entry> texts, String otherwise) {
  /** Makes the collections unchangeable. */
  MapTable {
    entries = List.copyOf(entries);
    texts = Map.copyOf(texts);
  }

  /** How an entry is compared, in the order of precedence. */
  enum Kind {
    TEXT,
    LEADING,
    TRAILING,
    REGEX
  }

  /** One line: how its key is compared, the key without marks, and the value as written. */
  record Entry(Kind kind, String key, boolean ignoreCase, String value, Provenance at) {

    private boolean fits(Value looked, World world) {
      Comparison comparison = new Comparison(world, at);
      return switch (kind) {
        case TEXT -> comparison.equal(looked, key, true);
        case LEADING -> comparison.matches(looked, ".+" + OriginSets.quote(key) + "$", true);
        case TRAILING -> comparison.matches(looked, "^" + OriginSets.quote(key) + ".+", true);
        case REGEX -> comparison.matches(looked, key, ignoreCase);
      };
    }
  }

  /** Reads a {@code map} block. */
  static MapTable of(Directive map) {
    boolean hostnames =
        map.children().stream().anyMatch(d -> d.is("hostnames") && d.arguments().isEmpty());
    List<Entry> entries = new ArrayList<>();
    String otherwise = "";
    for (Directive line : map.children()) {
      if (line.is("default")) {
        otherwise = line.word(0);
      } else if (line.arguments().size() == 1 && !line.is("include")) {
        entries.add(entry(line, hostnames));
      }
    }
    entries.sort((a, b) -> a.kind.compareTo(b.kind));
    return new MapTable(map.word(0), entries, texts(entries), otherwise);
  }

  private static Map<String, Entry> texts(List<Entry> entries) {
    Map<String, Entry> texts = new HashMap<>();
    for (Entry entry : entries) {
      if (entry.kind == Kind.TEXT) {
        texts.putIfAbsent(entry.key.toLowerCase(Locale.ROOT), entry);
      }
    }
    return texts;
  }

  private static Entry entry(Directive line, boolean hostnames) {
    String key = line.name();
    if (key.startsWith("~")) {
      boolean ignoreCase = key.startsWith("~*");
      return entry(Kind.REGEX, key.substring(ignoreCase ? 2 : 1), ignoreCase, line);
    }
    if (hostnames && (key.startsWith("*.") || key.startsWith("."))) {
      return entry(Kind.LEADING, key.substring(key.indexOf('.')), true, line);
    }
    if (hostnames && key.endsWith(".*")) {
      return entry(Kind.TRAILING, key.substring(0, key.length() - 1), true, line);
    }
    return entry(Kind.TEXT, key.startsWith("\\") ? key.substring(1) : key, true, line);
  }

  private static Entry entry(Kind kind, String key, boolean ignoreCase, Directive line) {
    return new Entry(kind, key, ignoreCase, line.word(0), line.at());
  }

  /** Returns the entry whose value a request gets; empty for the default. */
  Optional<Entry> find(Value looked, World world) {
    Optional<String> known = looked.isOrigin() ? world.onlyOrigin() : looked.text();
    Entry equal = known.map(text -> texts.get(text.toLowerCase(Locale.ROOT))).orElse(null);
    if (equal != null) {
      return Optional.of(equal);
    }
    return entries.stream()
        .filter(entry -> known.isEmpty() || entry.kind != Kind.TEXT)
        .filter(entry -> entry.fits(looked, world))
        .findFirst();
  }
}
