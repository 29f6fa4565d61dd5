package io.github.corsaudit.origin;

import io.github.corsaudit.model.Origin;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The questions' sets, as expressions of {@link OriginSets}. A set that a trusted name contributes
 * nothing to is empty.
 */
final class QuestionSets {
  private QuestionSets() {}

  static Stream<String> trusted(Origin trusted) {
    return Stream.of(OriginSets.text(trusted.text()));
  }

  /** Any few letters under each of some endings, for each scheme. */
  static Stream<String> strangers() {
    return Stream.of("https", "http")
        .map(scheme -> scheme + "://" + OriginSets.PLAIN_LABEL + "\\.(?:com|net|org|de|xyz)");
  }

  static Stream<String> opaque() {
    return Stream.of(OriginMatcher.OPAQUE);
  }

  /** The host, itself or below it, with more host text behind it. */
  static Stream<String> prefix(Origin trusted) {
    return Stream.of(trusted.host())
        .filter(host -> !host.isEmpty() && !host.startsWith("["))
        .map(host -> OriginSets.LABELS + OriginSets.text(host) + OriginSets.HOST_CHARACTER + "+")
        .map(OriginSets::origins);
  }

  /** The host or its registrable domain with label text before it. */
  static Stream<String> suffix(Origin trusted) {
    String before = OriginSets.HOST_TEXT + OriginSets.LABEL_CHARACTER;
    return registrable(trusted).stream()
        .flatMap(domain -> Stream.of(trusted.host(), domain).distinct())
        .map(name -> OriginSets.origins(before + OriginSets.text(name)));
  }

  /**
   * The host with host text on both sides, or without some letters of its end, or its registrable
   * domain without some of its start.
   */
  static Stream<String> substring(Origin trusted) {
    String some = OriginSets.HOST_CHARACTER + "+";
    Stream<String> around =
        named(trusted)
            .flatMap(
                host ->
                    Stream.concat(Stream.of(some + OriginSets.text(host) + some), truncated(host)));
    return Stream.concat(around, registrable(trusted).stream().flatMap(QuestionSets::beheaded))
        .map(OriginSets::origins);
  }

  private static Stream<String> beheaded(String domain) {
    return IntStream.range(1, domain.indexOf('.'))
        .filter(start -> domain.charAt(start) != '-')
        .mapToObj(start -> OriginSets.text(domain.substring(start)));
  }

  private static Stream<String> truncated(String host) {
    int last = host.lastIndexOf('.');
    return Stream.iterate(host.length() - 1, end -> end > last + 1, end -> end - 1)
        .map(end -> OriginSets.text(host.substring(0, end)));
  }

  /** The host with label text in the place of at least one dot. */
  static Stream<String> dot(Origin trusted) {
    return named(trusted)
        .map(
            host -> {
              String loose = OriginSets.text(host).replace(".", "\\E[a-z0-9._-]\\Q");
              return OriginSets.origins(
                  "(?!" + OriginSets.text(host) + OriginSets.HOST_END + ")" + loose);
            });
  }

  /** Hosts with an underscore, or with what only some browsers allow. */
  static Stream<String> special() {
    String special = SpecialCharacters.set("_" + SpecialCharacters.ALL);
    return Stream.of(OriginSets.origins("[^/:\\[]*" + special + "[^/:]*"));
  }

  static Stream<String> http() {
    return Stream.of(OriginSets.http());
  }

  /**
   * Any few letters below the host or a parent of it, down to the registrable domain; below that
   * also two levels deep.
   */
  static Stream<String> subdomain(Origin trusted) {
    return registrable(trusted).stream()
        .flatMap(domain -> below(trusted, domain))
        .flatMap(rest -> Stream.of("https" + rest, "http" + rest));
  }

  private static Stream<String> below(Origin trusted, String domain) {
    String port = trusted.port() < 0 ? "" : ":" + trusted.port();
    String one = "://" + OriginSets.PLAIN_LABEL;
    String two = one + "\\." + OriginSets.PLAIN_LABEL + OriginSets.text("." + domain + port);
    Stream<String> first =
        parents(trusted.host(), domain).stream()
            .map(parent -> one + OriginSets.text("." + parent + port));
    return Stream.concat(first, Stream.of(two));
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

  /** The ports of four digits, none of which is any scheme's own. */
  static Stream<String> ports(Origin trusted) {
    String host = OriginSets.text(trusted.scheme() + "://" + trusted.host() + ":");
    return trusted.loopback()
        ? Stream.empty()
        : Stream.of(host + "(?:102[4-9]|10[3-9][0-9]|1[1-9][0-9]{2}|[2-9][0-9]{3})");
  }

  static Stream<String> loopback() {
    return Stream.of(OriginSets.loopback());
  }

  /** Any few letters under the suffix that the name was registered under. */
  static Stream<String> publicSuffix(Origin trusted) {
    return suffix(trusted.host()).stream()
        .filter(suffix -> !PublicSuffixes.bundled().isSharedHost(suffix))
        .flatMap(QuestionSets::tenants);
  }

  /** The tenants of the host that a trusted name is on; for no name, those of well-known ones. */
  static Stream<String> sharedHosting(Origin trusted) {
    return trusted.equals(Draws.NOBODY)
        ? Stream.concat(
            SharedHosts.names().flatMap(QuestionSets::tenants),
            Sandboxes.origins().map(OriginSets::text))
        : suffix(trusted.host()).stream()
            .filter(PublicSuffixes.bundled()::isSharedHost)
            .flatMap(QuestionSets::tenants);
  }

  private static Stream<String> tenants(String suffix) {
    return Stream.of("https://", "http://")
        .map(scheme -> scheme + OriginSets.PLAIN_LABEL + OriginSets.text("." + suffix));
  }

  /** Returns the public suffix of a name that was registered under one. */
  static Optional<String> suffix(String host) {
    return Hosts.isName(host)
        ? PublicSuffixes.bundled()
            .registrableDomain(host)
            .map(domain -> domain.substring(domain.indexOf('.') + 1))
        : Optional.empty();
  }

  private static Stream<String> named(Origin trusted) {
    return registrable(trusted).stream().map(domain -> trusted.host());
  }

  /** Returns the name that the owner of a trusted origin registered, if it has one. */
  static Optional<String> registrable(Origin trusted) {
    return Hosts.isName(trusted.host())
        ? PublicSuffixes.bundled().registrableDomain(trusted.host())
        : Optional.empty();
  }
}
