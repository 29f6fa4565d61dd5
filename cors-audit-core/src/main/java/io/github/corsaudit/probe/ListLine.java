package io.github.corsaudit.probe;

import io.github.corsaudit.model.Origin;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.Span;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one line of a list: a URL, and options as on the command line: {@code -X METHOD}, {@code
 * --origin ORIGIN}, {@code -H 'Name: value'}. A {@code #} behind a blank starts a comment.
 */
final class ListLine {
  private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");
  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

  private final Listed usual;

  /** Takes what holds where a line does not say otherwise. */
  ListLine(Listed usual) {
    this.usual = usual;
  }

  /** Returns the line's targets or its problem; nothing for a blank line or a comment. */
  TargetList read(String file, int number, String text) {
    List<String> words = words(text);
    if (words.isEmpty()) {
      return new TargetList(List.of(), List.of());
    }
    int start = text.length() - text.stripLeading().length() + 1;
    Span span = new Span(number, start, number, start + text.strip().length());
    return entry(words, usual.like(words.get(0), new Provenance.InFile(file, span)));
  }

  private static TargetList entry(List<String> words, Listed plain) {
    Listed entry = plain;
    Iterator<String> rest = words.subList(1, words.size()).iterator();
    while (rest.hasNext()) {
      String name = rest.next();
      Optional<Listed> next = rest.hasNext() ? with(entry, name, rest.next()) : Optional.empty();
      if (next.isEmpty()) {
        return plain.refused(
            "behind the URL may stand -X METHOD, --origin ORIGIN and -H 'Name: value'");
      }
      entry = next.get();
    }
    return entry.targets();
  }

  private static Optional<Listed> with(Listed entry, String option, String value) {
    return switch (option) {
      case "-X" ->
          Optional.of(value).filter(v -> TOKEN.matcher(v).matches()).map(entry::withMethod);
      case "--origin" -> Origin.parse(value).map(entry::withKnown);
      case "-H" -> UserHeader.parse(value).map(entry::withHeader);
      default -> Optional.empty();
    };
  }

  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(line);
    while (matcher.find()) {
      if (matcher.group().startsWith("#")) {
        return words;
      }
      for (int group = 1; group <= 3; group++) {
        Optional.ofNullable(matcher.group(group)).ifPresent(words::add);
      }
    }
    return words;
  }
}
