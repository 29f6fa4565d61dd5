package io.github.corsaudit.origin;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The IPv6 addresses among the hosts of a set of origins. */
final class Ipv6Hosts {
  private static final int LISTED = 100;
  private static final String CHARACTERS = "0123456789abcdef:";

  private Ipv6Hosts() {}

  private record Path(int state, String text) {}

  /** Returns the addresses in brackets; empty if there are more than can be listed. */
  static Optional<Set<String>> of(Machine origins) {
    Set<String> hosts = new TreeSet<>();
    Deque<Path> open = new ArrayDeque<>();
    open.add(new Path(origins.after("https://["), "["));
    open.add(new Path(origins.after("http://["), "["));
    while (!open.isEmpty()) {
      Path path = open.remove();
      if (origins.step(path.state(), ']') >= 0) {
        hosts.add(path.text() + "]");
      }
      for (int i = 0; i < CHARACTERS.length(); i++) {
        int next = origins.step(path.state(), CHARACTERS.charAt(i));
        if (next >= 0) {
          open.add(new Path(next, path.text() + CHARACTERS.charAt(i)));
        }
      }
      // Each open path leads to an address of its own, of either scheme.
      if (hosts.size() + open.size() / 2 > LISTED) {
        return Optional.empty();
      }
    }
    return Optional.of(hosts);
  }
}
