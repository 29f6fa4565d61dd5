package io.github.corsaudit.origin;

import io.github.corsaudit.model.Origin;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Readable origins that are tried as proof before any shorter one. */
final class Candidates {
  /** A name that stands for anybody's. */
  static final String STRANGER = "evil.example";

  private static final List<String> STRANGERS =
      List.of(STRANGER, "evil.test", "evil.com", "stranger.com");

  private Candidates() {}

  /** Returns candidates for a question; they need not be members of its set. */
  static Stream<String> of(Question question, List<Origin> trusted) {
    return Stream.concat(trusted.stream().flatMap(name -> of(question, name)), general(question));
  }

  /** Returns the candidates that have nothing to do with a trusted name. */
  static Stream<String> general(Question question) {
    return switch (question) {
      case LOOPBACK -> Stream.of("http://localhost:3000", "http://localhost");
      case HTTP -> STRANGERS.stream().map(host -> "http://" + host);
      case STRANGER, TOO_BROAD ->
          STRANGERS.stream().flatMap(host -> Stream.of("https://" + host, "http://" + host));
      default -> Stream.empty();
    };
  }

  private static Stream<String> of(Question question, Origin name) {
    return hosts(question, name.host())
        .flatMap(
            host ->
                Stream.of("https", "http")
                    .flatMap(
                        scheme ->
                            IntStream.of(name.port(), -1, 8443)
                                .mapToObj(port -> new Origin(scheme, host, port).text())));
  }

  private static Stream<String> hosts(Question question, String host) {
    return switch (question) {
      case PREFIX ->
          STRANGERS.stream()
              .flatMap(
                  end -> Stream.of(host + "." + end, host + "-" + end, "any." + host + "." + end));
      case SUFFIX -> {
        String domain = registrable(host);
        yield Stream.of("evil" + domain, "evil-" + domain, "evil" + host, "evil-" + host);
      }
      case SUBSTRING ->
          STRANGERS.stream()
              .flatMap(
                  end ->
                      Stream.of(
                          "evil" + registrable(host) + "." + end,
                          "evil" + host + "." + end,
                          "evil." + host + "." + end));
      case SPECIAL_CHARACTER ->
          Stream.concat(Stream.of("_"), SpecialCharacters.spellings())
              .flatMap(special -> STRANGERS.stream().map(end -> host + special + "." + end));
      case SUBDOMAIN -> parents(host).map(parent -> "anything." + parent);
      case DOT -> Stream.concat(replaced(host), Stream.of("evilx" + host));
      case TRUSTED, HTTP, PORT -> Stream.of(host);
      default -> Stream.empty();
    };
  }

  private static Stream<String> replaced(String host) {
    return IntStream.range(0, host.length())
        .filter(i -> host.charAt(i) == '.')
        .mapToObj(i -> host.substring(0, i) + "x" + host.substring(i + 1));
  }

  private static String registrable(String host) {
    return PublicSuffixes.bundled().registrableDomain(host).orElse(host);
  }

  /** Returns a host and the names above it, down to the one that was registered. */
  private static Stream<String> parents(String host) {
    int shortest = registrable(host).length();
    return Stream.iterate(
        host,
        name -> !name.isEmpty() && name.length() >= shortest,
        name -> name.indexOf('.') < 0 ? "" : name.substring(name.indexOf('.') + 1));
  }
}
