package io.github.corsaudit.origin;

import java.util.Set;
import java.util.TreeSet;

/** The IPv6 addresses among the hosts of a set of origins. */
final class Ipv6Hosts {
  private static final int LISTED = 101;

  private Ipv6Hosts() {}

  /** Returns the addresses in brackets, as many as are listed. */
  static Set<String> of(Machine origins) {
    Set<String> hosts = new TreeSet<>();
    if (hasAny(origins, "https://[") || hasAny(origins, "http://[")) {
      Machine addresses = OriginSets.machine(OriginSets.origins("\\[[0-9a-f:]+\\]"));
      for (String origin : Members.shortest(origins.and(addresses), LISTED)) {
        hosts.add(origin.substring(origin.indexOf('['), origin.indexOf(']') + 1));
      }
    }
    return hosts;
  }

  private static boolean hasAny(Machine origins, String start) {
    int state = origins.start();
    for (int i = 0; i < start.length(); i++) {
      state = origins.step(state, start.charAt(i));
    }
    return state >= 0;
  }
}
