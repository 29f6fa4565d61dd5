package io.github.corsaudit.read.nginx;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code error_page} makes of a status.
 *
 * @param target the page or the named location that is shown instead
 * @param change the word behind the statuses: {@code =200} for another status, {@code =} for that
 *     of the page, empty for the same
 */
record ErrorPage(String target, String change) {
  private static final Pattern OTHER_STATUS = Pattern.compile("=([0-9]{3})");

  /** Returns what a level shows for a status. */
  static Optional<ErrorPage> of(Level level, int status) {
    return level.errorPages().stream()
        .filter(page -> page.has(String.valueOf(status)))
        .findFirst()
        .map(ErrorPage::read);
  }

  private static ErrorPage read(Directive directive) {
    List<Argument> words = directive.arguments();
    String change =
        words.stream().map(Argument::text).filter(w -> w.startsWith("=")).findFirst().orElse("");
    return new ErrorPage(words.get(words.size() - 1).text(), change);
  }

  /** Returns the status of the answer; empty where it is that of what is shown. */
  OptionalInt status(OptionalInt before) {
    Matcher matcher = OTHER_STATUS.matcher(change);
    if (matcher.matches()) {
      return OptionalInt.of(Integer.parseInt(matcher.group(1)));
    }
    return change.isEmpty() ? before : OptionalInt.empty();
  }
}
