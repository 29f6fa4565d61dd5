package io.github.corsaudit.origin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Under which names anyone may register: the public suffix list (publicsuffix.org), with IDN labels
 * in Punycode. Hosts are taken as browsers send them, in lower case; a dot at the end of a name
 * counts for nothing.
 */
public final class PublicSuffixes {
  /** Top-level domains that stand for public ones. */
  static final Set<String> STAND_INS = Set.of("example", "test");

  private final SuffixTable table;

  private PublicSuffixes(SuffixTable table) {
    this.table = table;
  }

  /** The one list, read when it is first asked for. */
  private static final class Bundled {
    static final PublicSuffixes LIST = new PublicSuffixes(SuffixTable.load());

    private Bundled() {}
  }

  /** Returns the list that came with this program. */
  public static PublicSuffixes bundled() {
    return Bundled.LIST;
  }

  /** Returns the day of the version of the list that came with this program: year-month-day. */
  public static String date() {
    return SuffixTable.date();
  }

  /**
   * Returns the part of a host that one party registered: the public suffix and one label more.
   * Empty for addresses, single labels and public suffixes themselves. A top-level domain that the
   * list does not know is taken for a public suffix, as the list's algorithm says.
   */
  public Optional<String> registrableDomain(String host) {
    String whole = Hosts.withoutRoot(host);
    Optional<String> suffix = publicSuffix(whole);
    if (suffix.isEmpty() || suffix.get().length() == whole.length()) {
      return Optional.empty();
    }
    int dot = whole.length() - suffix.get().length() - 1;
    return Optional.of(whole.substring(whole.lastIndexOf('.', dot - 1) + 1));
  }

  /** Returns a host's public suffix; empty for addresses. */
  public Optional<String> publicSuffix(String host) {
    if (Hosts.isAddress(host)) {
      return Optional.empty();
    }
    for (String name = Hosts.withoutRoot(host); ; name = parent(name)) {
      String letters = table.letters(name);
      if (has(letters, 'x')) {
        return Optional.of(parent(name));
      }
      if (has(letters, 'r') || has(table.letters(parent(name)), 'w') || parent(name).isEmpty()) {
        return Optional.of(name);
      }
    }
  }

  /** Returns whether anyone may register names directly under this one. */
  public boolean isPublicSuffix(String name) {
    return publicSuffix(name).filter(name::equals).isPresent();
  }

  /** Returns whether the list itself names this suffix, be it by a wildcard. */
  public boolean isListed(String suffix) {
    return has(table.letters(suffix), 'r') || has(table.letters(parent(suffix)), 'w');
  }

  /**
   * Returns whether a host's ending is one under which somebody can register names: a listed one,
   * or one that stands for those in documentation and tests (RFC 2606).
   */
  boolean isOpen(String host) {
    String whole = Hosts.withoutRoot(host);
    String last = whole.substring(whole.lastIndexOf('.') + 1);
    return STAND_INS.contains(last) || publicSuffix(host).filter(this::isListed).isPresent();
  }

  /**
   * Returns whether this is a suffix of the list's private section: a host whose customers each
   * have a name under it, such as {@code github.io}.
   */
  public boolean isSharedHost(String suffix) {
    return table.letters(suffix).indexOf('R') >= 0
        || table.letters(parent(suffix)).indexOf('W') >= 0;
  }

  /** Returns whether this is a listed suffix under which registries give out names. */
  boolean isRegistry(String suffix) {
    return isListed(suffix) && !isSharedHost(suffix);
  }

  /** Returns whether the list has a line for exactly this name. */
  boolean hasRule(String name) {
    return !table.letters(name).isEmpty();
  }

  /** Returns all names with a rule of their own, those read backwards in alphabetical order. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    table.forEach((name, letters) -> names.add(name));
    return names;
  }

  /** Returns the list as a table. */
  SuffixTable table() {
    return table;
  }

  /** Returns the listed top-level domains that start with a text. */
  List<String> topLevelDomains(String start) {
    return table.topLevelDomains(start);
  }

  private static boolean has(String letters, char rule) {
    return letters.indexOf(rule) >= 0 || letters.indexOf(Character.toUpperCase(rule)) >= 0;
  }

  private static String parent(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1);
  }
}
