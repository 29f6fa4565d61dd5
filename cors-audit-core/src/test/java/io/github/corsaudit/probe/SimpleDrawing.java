package io.github.corsaudit.probe;

import io.github.corsaudit.model.Origin;
import io.github.corsaudit.origin.Question;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws plain members, so that tests of the interview do not depend on the questions' details. */
final class SimpleDrawing implements Drawing {
  @Override
  public List<String> draw(Question question, List<Origin> trusted, RandomGenerator random) {
    String label =
        random.ints(6, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
    return switch (question) {
      case STRANGER -> List.of("https://" + label + ".test");
      case NULL -> List.of("null");
      case LOOPBACK -> List.of("http://localhost:3000", "http://localhost");
      default ->
          trusted.stream()
              .flatMap(origin -> about(question, origin, label))
              .filter(text -> trusted.stream().noneMatch(origin -> origin.text().equals(text)))
              .toList();
    };
  }

  private static Stream<String> about(Question question, Origin origin, String label) {
    String scheme = origin.scheme() + "://";
    String host = origin.host();
    String parent = host.substring(host.indexOf('.') + 1);
    return switch (question) {
      case PREFIX -> Stream.of(origin.text() + "." + label + ".test");
      case SUFFIX -> Stream.of(scheme + label + parent);
      case DOT -> Stream.of(scheme + host.replaceFirst("\\.", "x"));
      case SUBSTRING -> Stream.of(scheme + label + host + "." + label + ".test");
      case HTTP -> Stream.of("http://" + host);
      case SUBDOMAIN -> Stream.of(scheme + label + "." + host, scheme + label + "." + parent);
      case PORT -> Stream.of(scheme + host + ":8443");
      default -> Stream.empty();
    };
  }
}
