package io.github.corsaudit.origin;

import io.github.corsaudit.model.Origin;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Draws members of the questions' sets, with random labels that tell nothing about their purpose.
 */
final class Draws {
  /** Not {@code com}: whoever lets in all names under it would pass for many mistakes at once. */
  private static final List<String> ENDINGS = List.of("net", "org");

  /** Stands for no trusted name, once, for the questions that need none. */
  static final Origin NOBODY = new Origin("", "", -1);

  private final RandomGenerator random;

  Draws(RandomGenerator random) {
    this.random = random;
  }

  private String label() {
    return random.ints(7, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
  }

  private String stranger() {
    return label() + "." + ENDINGS.get(random.nextInt(ENDINGS.size()));
  }

  /** Under another ending than a name's own: whoever trusts that ending knows no more of it. */
  private String strangerTo(Origin trusted) {
    List<String> others =
        ENDINGS.stream().filter(end -> !trusted.host().endsWith("." + end)).toList();
    return label() + "." + others.get(random.nextInt(others.size()));
  }

  private static String at(Origin like, String host) {
    return new Origin(like.scheme(), host, like.port()).text();
  }

  Stream<String> trusted(Origin trusted) {
    return Stream.of(trusted.text());
  }

  Stream<String> strangers() {
    return Stream.of("https://" + stranger(), "http://" + stranger());
  }

  Stream<String> opaque() {
    return Stream.of(OriginMatcher.OPAQUE);
  }

  /**
   * Behind a dot and behind a hyphen: an expression that ends with {@code \\b} takes either. Then
   * behind a sub-domain of the name.
   */
  Stream<String> prefix(Origin trusted) {
    String host = trusted.host();
    return QuestionSets.registrable(trusted).stream()
        .flatMap(domain -> Stream.of(host + ".", host + "-", label() + "." + host + "."))
        .map(start -> at(trusted, start + strangerTo(trusted)));
  }

  /** Below the registrable domain, what ends with a trusted name still belongs to its owner. */
  Stream<String> suffix(Origin trusted) {
    return QuestionSets.registrable(trusted).stream()
        .flatMap(domain -> Stream.of(domain, "-" + domain))
        .map(end -> at(trusted, label() + end));
  }

  Stream<String> substring(Origin trusted) {
    return QuestionSets.registrable(trusted).stream()
        .flatMap(
            domain ->
                Stream.of(
                    at(trusted, label() + trusted.host() + "." + strangerTo(trusted)),
                    at(trusted, trusted.host().substring(0, trusted.host().length() - 1)),
                    at(trusted, domain.substring(1))));
  }

  /** The dots on the right come first: without them the name is anybody's. */
  Stream<String> dot(Origin trusted) {
    String host = trusted.host();
    return QuestionSets.registrable(trusted).stream()
        .flatMap(domain -> IntStream.rangeClosed(1, host.length()).boxed())
        .map(fromEnd -> host.length() - fromEnd)
        .filter(i -> host.charAt(i) == '.' && host.lastIndexOf('.') != i)
        .map(i -> at(trusted, host.substring(0, i) + letter() + host.substring(i + 1)));
  }

  private char letter() {
    return (char) random.nextInt('a', 'z' + 1);
  }

  /** First what all browsers and resolvers take, then what most browsers do, then what is left. */
  Stream<String> special(Origin trusted) {
    return QuestionSets.registrable(trusted).stream()
        .flatMap(domain -> Stream.of("_", "+$", "!&'(),;=`{}~"))
        .map(some -> some.charAt(random.nextInt(some.length())))
        .map(c -> at(trusted, trusted.host() + c + "." + strangerTo(trusted)));
  }

  Stream<String> http(Origin trusted) {
    boolean secure = trusted.scheme().equals("https") && !trusted.loopback();
    int port = trusted.port() == 80 ? -1 : trusted.port();
    return secure ? Stream.of(new Origin("http", trusted.host(), port).text()) : Stream.empty();
  }

  Stream<String> subdomain(Origin trusted) {
    return QuestionSets.registrable(trusted).stream()
        .flatMap(
            domain ->
                Stream.of(domain, between(trusted.host(), domain), trusted.host())
                    .distinct()
                    .map(parent -> at(trusted, label() + "." + parent)));
  }

  /** Returns a name one level below the domain, in the host's own branch if there is one. */
  private String between(String host, String domain) {
    int above = host.length() - domain.length() - 1;
    return above > 0
        ? host.substring(host.lastIndexOf('.', above - 1) + 1)
        : label() + "." + domain;
  }

  Stream<String> publicSuffix(Origin trusted) {
    return QuestionSets.suffix(trusted.host()).stream()
        .filter(suffix -> !PublicSuffixes.bundled().isSharedHost(suffix))
        .map(suffix -> trusted.scheme() + "://" + label() + "." + suffix);
  }

  /** First the neighbours of a trusted name, if it has any, then those of nobody. */
  Stream<String> sharedHosting(Origin trusted) {
    return trusted.equals(NOBODY)
        ? inTurn(SharedHosts.names().map(this::tenant).toList(), Sandboxes.origins().toList())
        : QuestionSets.suffix(trusted.host()).stream()
            .filter(PublicSuffixes.bundled()::isSharedHost)
            .map(this::tenant);
  }

  private static Stream<String> inTurn(List<String> some, List<String> others) {
    return IntStream.range(0, Math.max(some.size(), others.size()))
        .boxed()
        .flatMap(
            i -> Stream.concat(some.stream().skip(i).limit(1), others.stream().skip(i).limit(1)));
  }

  private String tenant(String suffix) {
    return "https://" + label() + "." + suffix;
  }

  Stream<String> port(Origin trusted) {
    if (trusted.loopback()) {
      return Stream.empty();
    }
    int port = random.nextInt(1024, 9_999);
    int other = port == trusted.port() ? port + 1 : port;
    return Stream.of(new Origin(trusted.scheme(), trusted.host(), other).text());
  }

  Stream<String> loopback() {
    return Stream.of(
        "http://localhost:3000",
        "http://localhost",
        "http://localhost:8080",
        "https://localhost",
        "http://127.0.0.1:" + random.nextInt(1024, 10_000));
  }
}
