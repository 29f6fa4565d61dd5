package io.github.corsaudit.origin;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds the registrable domains of a set of origins: walks its hosts from their right ends along
 * the public suffix list, whose names come sorted as read backwards, so that common ends are walked
 * once and ends that no host has are passed over.
 */
final class DomainWalk {
  private static final int LISTED = 100;
  private static final int SUFFIXES = 40;
  private static final Optional<Set<String>> NOTHING = Optional.of(Set.of());

  private final PublicSuffixes suffixes = PublicSuffixes.bundled();
  private final HostGraph graph;
  private final Set<String> known;
  private final SortedSet<String> names = new TreeSet<>();
  private final SortedSet<String> others = new TreeSet<>();
  private final List<String> open = new ArrayList<>();
  private boolean endless;

  private DomainWalk(HostGraph graph, Set<String> known) {
    this.graph = graph;
    this.known = known;
  }

  /**
   * What a walk found. It ends early where there is more than can be listed.
   *
   * @param names domains that someone registered or may register
   * @param open suffixes under which there are too many domains to list them
   * @param others addresses and names that end in no suffix, which nobody can register
   * @param endless whether there are too many of these
   */
  record Found(
      SortedSet<String> names, List<String> open, SortedSet<String> others, boolean endless) {

    /** Returns whether there are more domains than can be listed, so that anyone can get one. */
    boolean unbounded() {
      return !open.isEmpty() || names.size() > LISTED;
    }

    /** Returns the domains, for people. */
    RegistrableDomains domains() {
      SortedSet<String> all = new TreeSet<>(names);
      all.addAll(others);
      boolean many = unbounded() || endless || all.size() > LISTED;
      return new RegistrableDomains(many, many ? new TreeSet<>() : all);
    }
  }

  /** Returns the domains of an automaton of origins, without some that are known already. */
  static Found walk(Machine origins, Set<String> known) {
    DomainWalk walk = new DomainWalk(new HostGraph(origins), known);
    walk.listed();
    walk.unlisted();
    Optional<Set<String>> addresses = Ipv6Hosts.of(origins);
    walk.others.addAll(addresses.orElse(Set.of()));
    walk.endless |= addresses.isEmpty();
    return new Found(walk.names, List.copyOf(walk.open), walk.others, walk.endless);
  }

  private boolean enough() {
    return open.size() > SUFFIXES || names.size() > LISTED;
  }

  private void listed() {
    SuffixTable table = suffixes.table();
    List<BitSet> path = new ArrayList<>(List.of(graph.ends()));
    String walked = "";
    for (int at = 0; !table.isEnd(at) && !enough(); ) {
      String name = table.name(at);
      int common = commonEnd(walked, name);
      path.subList(Math.min(path.size(), common + 1), path.size()).clear();
      extend(path, name);
      walked = name.substring(name.length() - path.size() + 1);
      if (walked.length() == name.length()) {
        under(name, path.get(name.length()));
        at = table.next(at);
      } else {
        at = table.pastEnding(name.substring(name.length() - path.size()), at);
      }
    }
  }

  /** Walks on from the path's end along a name, as long as there are hosts. */
  private void extend(List<BitSet> path, String name) {
    while (path.size() <= name.length()) {
      char c = name.charAt(name.length() - path.size());
      BitSet next = graph.before(path.get(path.size() - 1), c);
      if (next.isEmpty()) {
        return;
      }
      path.add(next);
    }
  }

  private static int commonEnd(String one, String other) {
    int length = 0;
    int most = Math.min(one.length(), other.length());
    while (length < most
        && one.charAt(one.length() - 1 - length) == other.charAt(other.length() - 1 - length)) {
      length++;
    }
    return length;
  }

  /** Adds the domains directly under a suffix, and under those that a wildcard makes of it. */
  private void under(String suffix, BitSet states) {
    BitSet before = graph.before(states, '.');
    Optional<Set<String>> labels = before.isEmpty() ? NOTHING : graph.labels(before);
    if (labels.isEmpty()) {
      open.add(suffix);
      return;
    }
    for (String label : labels.get()) {
      String name = label + "." + suffix;
      if (suffixes.registrableDomain(name).filter(name::equals).isPresent()) {
        if (!known.contains(name)) {
          names.add(name);
        }
      } else if (suffixes.isPublicSuffix(name) && !suffixes.hasRule(name)) {
        under(name, read(before, label));
      }
    }
  }

  private BitSet read(BitSet states, String text) {
    BitSet result = states;
    for (int i = text.length() - 1; i >= 0; i--) {
      result = graph.before(result, text.charAt(i));
    }
    return result;
  }

  /** Adds what ends in no listed suffix: unlisted top-level names, single labels, addresses. */
  private void unlisted() {
    Optional<Set<String>> last = graph.labels(graph.ends());
    endless |= last.isEmpty();
    for (String label : last.orElse(Set.of())) {
      BitSet states = read(graph.ends(), label);
      if (Hosts.isAddress(label)) {
        address(label, states, 3);
      } else if (!suffixes.isListed(label)) {
        unlisted(label, states);
      }
    }
  }

  private void unlisted(String last, BitSet states) {
    if (graph.complete(states)) {
      others.add(last);
    }
    if (PublicSuffixes.STAND_INS.contains(last)) {
      under(last, states);
      return;
    }
    BitSet before = graph.before(states, '.');
    Optional<Set<String>> labels = before.isEmpty() ? NOTHING : graph.labels(before);
    endless |= labels.isEmpty();
    labels.orElse(Set.of()).forEach(label -> others.add(label + "." + last));
  }

  private void address(String end, BitSet states, int octets) {
    if (octets == 0) {
      others.add(end);
      return;
    }
    BitSet before = graph.before(states, '.');
    Optional<Set<String>> labels = before.isEmpty() ? NOTHING : graph.labels(before);
    endless |= labels.isEmpty() || others.size() > LISTED;
    for (String label : endless ? Set.<String>of() : labels.orElse(Set.of())) {
      address(label + "." + end, read(before, label), octets - 1);
    }
  }
}
