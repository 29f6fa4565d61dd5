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
  private static final List<String> ENDINGS = List.of("com", "net", "org");

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

  Stream<String> prefix(Origin trusted) {
    return QuestionSets.registrable(trusted).stream()
        .map(domain -> at(trusted, trusted.host() + "." + stranger()));
  }

  /** Below the registrable domain, what ends with a trusted name still belongs to its owner. */
  Stream<String> suffix(Origin trusted) {
    return QuestionSets.registrable(trusted).stream().map(domain -> at(trusted, label() + domain));
  }

  Stream<String> substring(Origin trusted) {
    return QuestionSets.registrable(trusted).stream()
        .flatMap(
            domain ->
                Stream.of(
                    at(trusted, label() + "." + trusted.host() + "." + stranger()),
                    at(trusted, trusted.host().substring(0, trusted.host().length() - 1))));
  }

  Stream<String> dot(Origin trusted) {
    String host = trusted.host();
    return QuestionSets.registrable(trusted).stream()
        .flatMap(domain -> IntStream.range(0, host.length()).boxed())
        .filter(i -> host.charAt(i) == '.' && host.lastIndexOf('.') != i)
        .map(i -> at(trusted, host.substring(0, i) + letter() + host.substring(i + 1)));
  }

  private char letter() {
    return (char) random.nextInt('a', 'z' + 1);
  }

  /** Servers that fail here fail at plainer names first. */
  Stream<String> nothing() {
    return Stream.empty();
  }

  Stream<String> http(Origin trusted) {
    boolean secure = trusted.scheme().equals("https") && !trusted.loopback();
    int port = trusted.port() == 80 ? -1 : trusted.port();
    return secure ? Stream.of(new Origin("http", trusted.host(), port).text()) : Stream.empty();
  }

  Stream<String> subdomain(Origin trusted) {
    return QuestionSets.registrable(trusted).stream()
        .map(domain -> at(trusted, label() + "." + domain));
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
        "https://localhost",
        "http://127.0.0.1:" + random.nextInt(1024, 10_000));
  }
}
