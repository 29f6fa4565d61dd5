package io.github.corsaudit.origin;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the domains of which every sub-domain, one label deep at least, is in a set of origins. */
final class DomainsBelow {
  private static final int DEPTH = 3;
  private static final int LISTED = 100;

  private final Machine let;
  private @Nullable HostGraph graph;

  DomainsBelow(Machine let) {
    this.let = let;
  }

  /**
   * Returns the domains, the shortest of each branch; of more siblings than a few, the shortest.
   *
   * @param registrable the registrable domains of the set
   * @throws Undecided if it would take too much work to tell
   */
  RegistrableDomains find(RegistrableDomains registrable) {
    TreeSet<String> found = new TreeSet<>();
    if (!registrable.unbounded()) {
      registrable.names().stream()
          .filter(Hosts::isName)
          .forEach(name -> search(name, DEPTH, found));
    }
    boolean many = registrable.unbounded() || found.size() > LISTED;
    return new RegistrableDomains(many, many ? new TreeSet<>() : found);
  }

  private HostGraph graph() {
    HostGraph known = graph;
    if (known == null) {
      known = new HostGraph(let);
      graph = known;
    }
    return known;
  }

  private void search(String domain, int depth, Set<String> found) {
    if (isWhole(domain)) {
      found.add(domain);
    } else if (depth > 0 && found.size() <= LISTED) {
      graph()
          .before(domain)
          .orElseGet(() -> shortest(domain))
          .forEach(label -> search(label + "." + domain, depth - 1, found));
    }
  }

  private Set<String> shortest(String domain) {
    String labels = OriginSets.REGISTRABLE_LABEL + OriginSets.text("." + domain);
    return Stream.of("https://", "http://")
        .flatMap(
            scheme ->
                Members.shortest(let.and(OriginSets.machine(scheme + labels)), 1).stream()
                    .map(origin -> origin.substring(scheme.length(), origin.indexOf('.'))))
        .limit(1)
        .collect(Collectors.toSet());
  }

  /** Returns whether any label may stand before a domain, under one scheme and port at least. */
  private boolean isWhole(String domain) {
    return Stream.of("https://", "http://")
        .anyMatch(
            scheme ->
                ports(scheme + "evil." + domain)
                    .anyMatch(
                        port -> OriginSets.machine(scheme + below(domain + port)).within(let)));
  }

  private static String below(String domain) {
    return OriginSets.PLAIN_LABEL + OriginSets.text("." + domain);
  }

  /** Returns the end of an origin that begins so: nothing, or a colon and a port. */
  private Stream<String> ports(String start) {
    int state = let.start();
    for (int i = 0; i < start.length() && state >= 0; i++) {
      state = let.step(state, start.charAt(i));
    }
    if (let.accepts(state)) {
      return Stream.of("");
    }
    return let.step(state, ':') < 0 ? Stream.empty() : port(start);
  }

  private Stream<String> port(String start) {
    Machine same = OriginSets.machine(OriginSets.text(start) + ":[0-9]+");
    return Members.shortest(let.and(same), 1).stream().map(o -> o.substring(start.length()));
  }
}
