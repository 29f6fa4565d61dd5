package io.github.corsaudit.explain;

import io.github.corsaudit.browser.CredentialsMode;
import io.github.corsaudit.model.Header;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.json.JsonFactory;

/** What a browser's network panel saved (HTTP Archive 1.2). */
public final class HarFile {
  private final List<HarEntry> entries;

  private HarFile(List<HarEntry> entries) {
    this.entries = entries;
  }

  /**
   * Returns the entries of a file.
   *
   * @throws Recording.Unusable if the text is no HAR file
   */
  public static HarFile parse(String text) throws Recording.Unusable {
    try {
      Json.Members file =
          new JsonLine(new JsonFactory()).read(text) instanceof Json.Members members
              ? members
              : Json.Members.NONE;
      Json.Members log = Fields.object(file, "log").orElse(Json.Members.NONE);
      List<HarEntry> entries = new ArrayList<>();
      for (Json entry : Fields.array(log, "entries")) {
        entries.add(HarEntry.read(entry));
      }
      return new HarFile(entries);
    } catch (InvalidQuestion e) {
      throw new Recording.Unusable("no HAR file: " + e.text());
    }
  }

  /**
   * Returns one request, with the preflight and the redirects that belong to it.
   *
   * @param number which entry, from 1; where not given, the one that is no preflight and fits
   * @param url what was asked for; where not given, anything cross-origin
   * @throws Recording.Unusable if there is no such entry, or more than one
   */
  public Recording recording(Optional<Integer> number, Optional<String> url)
      throws Recording.Unusable {
    int at = number.isPresent() ? index(number.get()) : only(url);
    HarEntry entry = entries.get(at);
    Optional<HarEntry> preflight = preflight(at);
    return new Recording(
        entry.asked("origin"),
        Optional.of(entry.url()),
        Optional.of(entry.method()),
        preflight
            .flatMap(p -> p.asked("access-control-request-headers"))
            .map(n -> set(n, entry))
            .orElse(List.of()),
        entry.asked("cookie").map(cookie -> CredentialsMode.INCLUDE),
        new GivenAnswers(hops(at)));
  }

  private int index(int number) throws Recording.Unusable {
    if (number < 1 || number > entries.size()) {
      throw new Recording.Unusable("no entry " + number + ": the HAR file holds " + entries.size());
    }
    return number - 1;
  }

  private int only(Optional<String> url) throws Recording.Unusable {
    List<Integer> fitting = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      HarEntry entry = entries.get(i);
      boolean asked = url.map(entry.url()::equals).orElse(entry.asked("origin").isPresent());
      if (asked && !entry.preflight()) {
        fitting.add(i);
      }
    }
    if (fitting.size() != 1) {
      throw new Recording.Unusable(choice(fitting));
    }
    return fitting.get(0);
  }

  private String choice(List<Integer> fitting) {
    if (fitting.isEmpty()) {
      return "no request with an Origin header fits: choose one with --entry N, of "
          + entries.size();
    }
    StringBuilder text = new StringBuilder("several requests fit; choose one with --entry N:");
    for (int at : fitting.subList(0, Math.min(5, fitting.size()))) {
      HarEntry entry = entries.get(at);
      text.append(' ').append(at + 1).append(" is ").append(Escaped.text(entry.method()));
      text.append(' ').append(Escaped.url(entry.url())).append(';');
    }
    return text.substring(0, text.length() - 1);
  }

  /** Browsers note a preflight before its request, or right after it. */
  private Optional<HarEntry> preflight(int at) {
    for (int distance = 1; distance < entries.size(); distance++) {
      for (int i : new int[] {at - distance, at + distance}) {
        if (i >= 0 && i < entries.size() && isPreflightOf(entries.get(i), entries.get(at))) {
          return Optional.of(entries.get(i));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isPreflightOf(HarEntry other, HarEntry entry) {
    return other.preflight()
        && other.url().equals(entry.url())
        && other.asked("access-control-request-method").filter(entry.method()::equals).isPresent();
  }

  private List<GivenAnswers.Given> hops(int first) {
    List<GivenAnswers.Given> hops = new ArrayList<>();
    Optional<Integer> at = Optional.of(first);
    while (at.isPresent()) {
      HarEntry entry = entries.get(at.get());
      hops.add(
          new GivenAnswers.Given(
              preflight(at.get()).map(HarEntry::reply).orElseGet(GivenAnswers::unknownPreflight),
              entry.reply()));
      at = following(at.get());
    }
    return hops;
  }

  private Optional<Integer> following(int at) {
    String next = entries.get(at).next();
    for (int i = at + 1; i < entries.size() && !next.isEmpty(); i++) {
      if (entries.get(i).url().equals(next) && !entries.get(i).preflight()) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** Only what a preflight asked for is known to come from the script. */
  private static List<Header> set(String names, HarEntry entry) {
    return Arrays.stream(names.split(",", -1))
        .map(String::strip)
        .map(name -> new Header(name, entry.asked(name).orElse("")))
        .toList();
  }
}
