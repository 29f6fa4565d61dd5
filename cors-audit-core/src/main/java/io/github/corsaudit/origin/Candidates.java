package io.github.corsaudit.origin;

import io.github.corsaudit.model.Origin;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Readable origins that are tried as proof before any shorter one. */
final class Candidates {
  private static final List<String> STRANGERS = List.of("evil.example", "evil.test", "evil.com");

  private Candidates() {}

  /** Returns candidates for a question; they need not be members of its set. */
  static Stream<String> of(Question question, List<Origin> trusted) {
    Stream<String> general =
        switch (question) {
          case LOOPBACK -> Stream.of("http://localhost:3000", "http://localhost");
          case STRANGER, HTTP, TOO_BROAD ->
              STRANGERS.stream().flatMap(host -> Stream.of("https://" + host, "http://" + host));
          default -> Stream.empty();
        };
    return Stream.concat(trusted.stream().flatMap(name -> of(question, name)), general);
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
    String domain = PublicSuffixes.bundled().registrableDomain(host).orElse(host);
    return switch (question) {
      case PREFIX ->
          STRANGERS.stream()
              .flatMap(
                  end -> Stream.of(host + "." + end, host + "-" + end, "any." + host + "." + end));
      case SUFFIX -> Stream.of("evil" + domain, "evil-" + domain, "evil" + host, "evil-" + host);
      case SUBSTRING -> STRANGERS.stream().map(end -> "evil." + host + "." + end);
      case SPECIAL_CHARACTER -> STRANGERS.stream().map(end -> host + "_." + end);
      case SUBDOMAIN -> Stream.of("any." + host, "any." + domain);
      case DOT -> replaced(host);
      case TRUSTED, HTTP, PORT -> Stream.of(host);
      default -> Stream.empty();
    };
  }

  private static Stream<String> replaced(String host) {
    return IntStream.range(0, host.length())
        .filter(i -> host.charAt(i) == '.')
        .mapToObj(i -> host.substring(0, i) + "x" + host.substring(i + 1));
  }
}
