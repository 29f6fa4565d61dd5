package io.github.corsaudit.origin;

import dk.brics.automaton.Automaton;
import io.github.corsaudit.model.Origin;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The questions' sets, as automata. A set that a trusted name contributes nothing to is empty. */
final class QuestionSets {
  private static final List<String> ENDINGS = List.of("com", "net", "org");

  private QuestionSets() {}

  static Stream<Automaton> trusted(Origin trusted) {
    return Stream.of(OriginSets.text(trusted.text()));
  }

  /** Any few letters under any common ending, for each scheme. */
  static Stream<Automaton> strangers() {
    Automaton hosts =
        OriginSets.join(
            OriginSets.plainLabel(),
            OriginSets.any(ENDINGS.stream().map(end -> OriginSets.text("." + end)).toList()));
    return Stream.of("https", "http")
        .map(scheme -> OriginSets.join(OriginSets.text(scheme + "://"), hosts));
  }

  static Stream<Automaton> opaque() {
    return Stream.of(OriginSets.text(OriginMatcher.OPAQUE));
  }

  /** The host, itself or below it, with more host text behind it. */
  static Stream<Automaton> prefix(Origin trusted) {
    return Stream.of(trusted.host())
        .filter(host -> !host.isEmpty() && !host.startsWith("["))
        .map(
            host ->
                OriginSets.join(
                    OriginSets.labels(),
                    OriginSets.text(host),
                    OriginSets.labelChar().union(Automaton.makeChar('.')),
                    OriginSets.hostText()))
        .map(OriginSets::origins);
  }

  /** The host or its registrable domain with label text before it. */
  static Stream<Automaton> suffix(Origin trusted) {
    return named(trusted)
        .flatMap(host -> Stream.of(Optional.of(host), registrable(trusted)))
        .flatMap(Optional::stream)
        .map(
            name ->
                OriginSets.join(
                    OriginSets.hostText(), OriginSets.labelChar(), OriginSets.text(name)))
        .map(OriginSets::origins);
  }

  /** The host with host text on both sides, or without some letters of its end. */
  static Stream<Automaton> substring(Origin trusted) {
    return named(trusted)
        .flatMap(
            host -> {
              Automaton some = OriginSets.join(hostChar(), OriginSets.hostText());
              Automaton inside = OriginSets.join(some, OriginSets.text(host), some);
              return Stream.of(OriginSets.origins(inside), OriginSets.origins(truncated(host)));
            });
  }

  private static Automaton hostChar() {
    return OriginSets.any(List.of(OriginSets.labelChar(), Automaton.makeChar('.')));
  }

  private static Automaton truncated(String host) {
    int last = host.lastIndexOf('.');
    return OriginSets.any(
        Stream.iterate(host.length() - 1, end -> end > last + 1, end -> end - 1)
            .map(end -> OriginSets.text(host.substring(0, end)))
            .toList());
  }

  /** The host with label text in the place of at least one dot. */
  static Stream<Automaton> dot(Origin trusted) {
    return named(trusted)
        .map(
            host -> {
              Automaton loose =
                  OriginSets.join(
                      host.chars()
                          .mapToObj(c -> c == '.' ? hostChar() : Automaton.makeChar((char) c))
                          .toArray(Automaton[]::new));
              return OriginSets.origins(loose.minus(OriginSets.text(host)));
            });
  }

  /** Hosts with an underscore. */
  static Stream<Automaton> special() {
    Automaton underscore =
        OriginSets.join(OriginSets.hostText(), Automaton.makeChar('_'), OriginSets.hostText());
    return Stream.of(OriginSets.origins(OriginSets.names().intersection(underscore)));
  }

  static Stream<Automaton> http() {
    Automaton http = OriginSets.join(OriginSets.text("http://"), Automaton.makeAnyString());
    return Stream.of(http.minus(OriginSets.loopback()));
  }

  /** Any few letters below the host or a parent of it, down to the registrable domain. */
  static Stream<Automaton> subdomain(Origin trusted) {
    return registrable(trusted).stream()
        .flatMap(domain -> parents(trusted.host(), domain).stream())
        .flatMap(
            parent ->
                Stream.of("https", "http")
                    .map(
                        scheme ->
                            OriginSets.join(
                                OriginSets.text(scheme + "://"),
                                OriginSets.plainLabel(),
                                OriginSets.text("." + parent + port(trusted)))));
  }

  private static Set<String> parents(String host, String domain) {
    Set<String> parents = new TreeSet<>();
    for (String name = host; ; name = name.substring(name.indexOf('.') + 1)) {
      parents.add(name);
      if (name.length() <= domain.length()) {
        return parents;
      }
    }
  }

  private static String port(Origin trusted) {
    return trusted.port() < 0 ? "" : ":" + trusted.port();
  }

  /** The ports of four digits, none of which is any scheme's own. */
  static Stream<Automaton> ports(Origin trusted) {
    return trusted.loopback()
        ? Stream.empty()
        : Stream.of(
            OriginSets.join(
                OriginSets.text(trusted.scheme() + "://" + trusted.host() + ":"),
                Automaton.makeInterval(1024, 9999, 4)));
  }

  static Stream<Automaton> loopback() {
    return Stream.of(OriginSets.loopback());
  }

  private static Stream<String> named(Origin trusted) {
    return registrable(trusted).isPresent() ? Stream.of(trusted.host()) : Stream.empty();
  }

  private static Optional<String> registrable(Origin trusted) {
    return Hosts.isName(trusted.host())
        ? PublicSuffixes.bundled().registrableDomain(trusted.host())
        : Optional.empty();
  }
}
