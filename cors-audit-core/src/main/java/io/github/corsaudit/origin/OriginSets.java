package io.github.corsaudit.origin;

import dk.brics.automaton.Automaton;
import java.util.Collection;
import java.util.List;

/** The automata that sets of origins are put together from. */
final class OriginSets {
  private OriginSets() {}

  /** Returns the set that holds one text. */
  static Automaton text(String text) {
    return Automaton.makeString(text);
  }

  /** Returns what any of these sets holds. */
  static Automaton any(Collection<Automaton> sets) {
    Automaton union = Automaton.union(sets);
    union.minimize();
    return union;
  }

  /** Returns one text of each set, one behind the other. */
  static Automaton join(Automaton... parts) {
    Automaton joined = Automaton.concatenate(List.of(parts));
    joined.minimize();
    return joined;
  }

  private static Automaton lower() {
    return Automaton.makeCharRange('a', 'z');
  }

  private static Automaton alphanumeric() {
    return any(List.of(lower(), Automaton.makeCharRange('0', '9')));
  }

  /** Returns the characters of a label that a browser sends. */
  static Automaton labelChar() {
    return any(List.of(alphanumeric(), Automaton.makeChar('-'), Automaton.makeChar('_')));
  }

  /** Returns runs of host characters, dots among them, of any length. */
  static Automaton hostText() {
    return any(List.of(labelChar(), Automaton.makeChar('.'))).repeat();
  }

  /** Returns the labels that can be registered: no underscore, no hyphen at an edge. */
  static Automaton registrableLabel() {
    Automaton inner = any(List.of(alphanumeric(), Automaton.makeChar('-'))).repeat();
    return join(alphanumeric(), join(inner, alphanumeric()).optional());
  }

  /** Returns labels of a few letters, as anybody's may be. */
  static Automaton plainLabel() {
    return lower().repeat(5, 8);
  }

  /** Returns the empty text and any number of labels, each with a dot behind it. */
  static Automaton labels() {
    return join(labelChar().repeat(1), Automaton.makeChar('.')).repeat();
  }

  /** Returns host names: labels of which the last starts with a letter. */
  static Automaton names() {
    return join(labels(), lower(), labelChar().repeat());
  }

  private static Automaton addresses() {
    Automaton octet = Automaton.makeInterval(0, 255, 0);
    Automaton dotted = join(octet, Automaton.makeChar('.'));
    Automaton hex =
        any(
            List.of(
                Automaton.makeCharRange('0', '9'),
                Automaton.makeCharRange('a', 'f'),
                Automaton.makeChar(':')));
    return any(
        List.of(
            join(dotted, dotted, dotted, octet),
            join(Automaton.makeChar('['), hex.repeat(2), Automaton.makeChar(']'))));
  }

  /** Returns ports that a scheme's origins write, with the colon; and the empty text. */
  static Automaton port(String scheme) {
    int own = scheme.equals("https") ? 443 : 80;
    Automaton numbers =
        any(
            List.of(
                Automaton.makeInterval(1, own - 1, 0), Automaton.makeInterval(own + 1, 65_535, 0)));
    // The interval's automaton takes leading zeros, which no browser writes.
    Automaton plain = join(Automaton.makeCharRange('1', '9'), Automaton.makeAnyString());
    return join(Automaton.makeChar(':'), numbers.intersection(plain)).optional();
  }

  /**
   * Returns the http and https origins of hosts, with anything for a port: to be intersected with
   * sendable ones.
   */
  static Automaton origins(Automaton hosts) {
    Automaton port = join(Automaton.makeChar(':'), Automaton.makeAnyString()).optional();
    return join(text("http"), text("s").optional(), text("://"), hosts, port);
  }

  /** Returns every http and https origin that a browser can send. */
  static Automaton sendable() {
    Automaton hosts = any(List.of(names(), addresses()));
    return any(
        List.of(
            join(text("https://"), hosts, port("https")),
            join(text("http://"), hosts, port("http"))));
  }

  /** Returns the origins of this machine. */
  static Automaton loopback() {
    Automaton octet = Automaton.makeInterval(0, 255, 0);
    Automaton dotted = join(Automaton.makeChar('.'), octet);
    return origins(
        any(
            List.of(
                join(labels(), text("localhost")),
                join(text("127"), dotted, dotted, dotted),
                text("[::1]"))));
  }
}
