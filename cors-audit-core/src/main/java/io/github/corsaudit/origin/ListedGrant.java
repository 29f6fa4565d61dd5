package io.github.corsaudit.origin;

import io.github.corsaudit.model.Origin;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A grant that lets in one origin at most, which whoever wrote it down meant to.
 *
 * @param text the origin; empty where nothing that a browser sends is let in
 */
record ListedGrant(Optional<String> text) implements GrantAnalysis {

  @Override
  public Optional<String> witness(Question question) {
    return text.filter(origin -> proves(question, origin));
  }

  /** Takes the text apart only where the answer hangs on it: lists are long. */
  private static boolean proves(Question question, String text) {
    if (text.equals(OriginMatcher.OPAQUE)) {
      return question == Question.NULL;
    }
    return switch (question) {
      case TRUSTED -> true;
      case HTTP -> text.startsWith("http:") && !isLoopback(text);
      case LOOPBACK -> text.startsWith("http") && isLoopback(text);
      case SHARED_HOSTING -> Sandboxes.contains(text);
      default -> false;
    };
  }

  private static boolean isLoopback(String text) {
    return Origin.parse(text).orElseThrow().loopback();
  }

  @Override
  public LetIn letIn() {
    return new LetIn(text.map(Set::of).orElse(Set.of()), List.of());
  }

  @Override
  public RegistrableDomains domains() {
    Set<String> names = new TreeSet<>();
    text.flatMap(Origin::parse)
        .filter(origin -> Origin.defaultPort(origin.scheme()) > 0)
        .map(
            origin ->
                QuestionSets.registrable(origin).orElseGet(() -> Hosts.withoutRoot(origin.host())))
        .ifPresent(names::add);
    return new RegistrableDomains(false, new TreeSet<>(names));
  }
}
