package io.github.corsaudit.origin;

import io.github.corsaudit.model.Origin;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The characters that a browser keeps in a host name, and so in the {@code Origin} header, though
 * no registry gives them out: they may stand in any label below a registered name. The underscore
 * is none of them, since all browsers and resolvers take it.
 *
 * <p>Chromium and Firefox were measured, over http and with every name led to loopback ({@code
 * scripts/browser-run/host_characters.py}; the tests' {@code origin/hosts.txt} holds what they
 * did). Safari was read, not measured: WebKit's {@code URLParser} refuses just the URL standard's
 * "forbidden domain code points". Whether a name leads anywhere is up to the resolver or proxy: the
 * C library of GNU/Linux asks for none of these.
 */
public enum SpecialCharacters {
  /** Chromium 156; it takes the asterisk too, but writes it as {@code %2A}. */
  CHROMIUM("Chromium", "!\"$&'()+,;=`{}~", "%2A"),
  /** Firefox ESR 153. */
  FIREFOX("Firefox", "$+", ""),
  /** Safari, as WebKit's source was in 2026. */
  SAFARI("Safari", "!\"$&'()*+,;=`{}~", "");

  /** All of them, and what they are written with. */
  static final String ALL = "!\"$&'()*+,;=`{}~%";

  private static final String SCHEME_END = "://";

  private final String browser;
  private final String characters;
  private final String sequence;

  SpecialCharacters(String browser, String characters, String sequence) {
    this.browser = browser;
    this.characters = characters;
    this.sequence = sequence;
  }

  /** Returns the browser's name, for people. */
  public String browser() {
    return browser;
  }

  /** Returns the characters that arrive as they are. */
  public String characters() {
    return characters;
  }

  /** Returns what arrives in the place of a character that does not; empty if there is none. */
  public String sequence() {
    return sequence;
  }

  /** Returns the browsers that send an http or https origin, as far as its host's characters go. */
  public static List<SpecialCharacters> sending(String origin) {
    return Stream.of(values()).filter(each -> each.plain(origin).isPresent()).toList();
  }

  /** Returns in words which browsers send an origin: {@code Chromium and Safari}. */
  public static String senders(String origin) {
    List<String> names = sending(origin).stream().map(SpecialCharacters::browser).toList();
    if (names.isEmpty()) {
      return "some browsers";
    }
    if (isOrdinary(origin)) {
      return "all browsers";
    }
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  /** Returns whether an origin holds none of these characters, but an underscore perhaps. */
  public static boolean isOrdinary(String origin) {
    return origin.chars().noneMatch(c -> ALL.indexOf(c) >= 0);
  }

  /**
   * Returns what stands for one special character each, that first which most browsers send and
   * which is easiest to read.
   */
  static Stream<String> spellings() {
    return Stream.concat(
        "+${}~()!&;=,'`\"*".chars().mapToObj(Character::toString), Stream.of("%2A"));
  }

  /** Returns the origin, if it holds a special character and some browser sends it. */
  static Optional<Origin> parse(String text) {
    return Stream.of(values())
        .flatMap(each -> each.plain(text).stream())
        .map(plain -> new Origin(plain.scheme(), host(text, plain), plain.port()))
        .findFirst();
  }

  /** Returns the origin with an underscore for each special character, if the browser sends it. */
  private Optional<Origin> plain(String origin) {
    if (!origin.startsWith("http")) {
      return Optional.empty();
    }
    String rest = sequence.isEmpty() ? origin : origin.replace(sequence, "_");
    StringBuilder plain = new StringBuilder();
    rest.chars().forEach(c -> plain.append(characters.indexOf(c) < 0 ? (char) c : '_'));
    return Origin.parse(plain.toString());
  }

  private static String host(String text, Origin plain) {
    int port = plain.port() < 0 ? 0 : 1 + String.valueOf(plain.port()).length();
    return text.substring(plain.scheme().length() + SCHEME_END.length(), text.length() - port);
  }

  /** Returns the expression of the hosts that hold a special character and that a browser sends. */
  static String hosts() {
    String names =
        Stream.of(values())
            .map(each -> SentOrigins.names(quoted(each.characters) + "_-", each.sequence))
            .collect(Collectors.joining("|"));
    return "(?=[^/:]*" + set(ALL) + ")(?:" + names + ")";
  }

  /** Returns the expression of any of some characters. */
  static String set(String characters) {
    return "[" + quoted(characters) + "]";
  }

  private static String quoted(String characters) {
    return characters.chars().mapToObj(c -> "\\" + (char) c).collect(Collectors.joining());
  }
}
