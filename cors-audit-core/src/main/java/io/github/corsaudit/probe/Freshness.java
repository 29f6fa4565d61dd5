package io.github.corsaudit.probe;

import java.net.URI;
import java.util.Locale;

/**
 * Goes past caches: an address that nobody asked for before cannot have been kept. It also keeps
 * the audit's own answers out of what a cache gives to others.
 *
 * @param label a name for a query parameter that stands in no list
 */
record Freshness(String label) {

  /** Returns the address with a parameter of its own. */
  URI url(URI plain, int number) {
    String text = plain.toString();
    return URI.create(text + (plain.getRawQuery() == null ? "?" : "&") + label + "=" + number);
  }

  /** Returns whether an answer says that it was kept, or may be, without regard to its asker. */
  static boolean wanted(Sighting sighting) {
    HeaderLines lines = sighting.headers();
    boolean told = lines.lists("vary", "origin") || lines.lists("vary", "*");
    boolean kept =
        lines.has("age") || lines.joined("x-cache").toLowerCase(Locale.ROOT).contains("hit");
    return !told && (kept || AnswerReading.cacheable(lines).isYes());
  }
}
