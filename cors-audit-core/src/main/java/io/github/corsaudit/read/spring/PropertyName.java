package io.github.corsaudit.read.spring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A property's name in parts: {@code a.b-c[0]} has three. Spring compares parts by their letters
 * and digits alone, without case; a part in brackets stands as it is.
 *
 * @param parts what is compared; those in brackets with their brackets
 * @param written the same parts as they stand in the file
 */
record PropertyName(List<String> parts, List<String> written) {
  static final PropertyName ROOT = new PropertyName(List.of(), List.of());

  PropertyName {
    parts = List.copyOf(parts);
    written = List.copyOf(written);
  }

  /** Returns the name that a text spells. */
  static PropertyName parse(String text) {
    return ROOT.with(text);
  }

  /** Returns the name that goes on with further parts, separated by dots. */
  PropertyName with(String text) {
    List<String> more = new ArrayList<>(parts);
    List<String> moreWritten = new ArrayList<>(written);
    for (String part : split(text)) {
      more.add(uniform(part));
      moreWritten.add(part);
    }
    return new PropertyName(more, moreWritten);
  }

  /** Returns the name of an item of this list. */
  PropertyName item(int index) {
    return with("[" + index + "]");
  }

  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    boolean bracket = false;
    for (int i = 0; i < text.length(); i++) {
      char next = text.charAt(i);
      if (!bracket && (next == '[' || next == '.')) {
        add(parts, text.substring(start, i));
        start = next == '[' ? i : i + 1;
        bracket = next == '[';
      } else if (next == ']' && bracket) {
        add(parts, text.substring(start, i + 1));
        start = i + 1;
        bracket = false;
      }
    }
    add(parts, text.substring(Math.min(start, text.length())));
    return parts;
  }

  private static void add(List<String> parts, String part) {
    if (!part.isEmpty()) {
      parts.add(part);
    }
  }

  private static String uniform(String part) {
    return part.startsWith("[")
        ? part
        : part.replaceAll("[^\\p{Alnum}]", "").toLowerCase(Locale.ROOT);
  }

  boolean under(PropertyName prefix) {
    return parts.size() > prefix.parts.size()
        && parts.subList(0, prefix.parts.size()).equals(prefix.parts);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PropertyName name && parts.equals(name.parts);
  }

  @Override
  public int hashCode() {
    return parts.hashCode();
  }
}
