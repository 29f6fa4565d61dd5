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

  private static boolean proves(Question question, String text) {
    if (text.equals(OriginMatcher.OPAQUE)) {
      return question == Question.NULL;
    }
    Origin origin = Origin.parse(text).orElseThrow();
    return switch (question) {
      case TRUSTED -> true;
      case HTTP -> origin.scheme().equals("http") && !origin.loopback();
      case LOOPBACK -> origin.loopback() && origin.scheme().startsWith("http");
      case SHARED_HOSTING -> Sandboxes.contains(text);
      default -> false;
    };
  }

  @Override
  public LetIn letIn() {
    return new LetIn(text.map(Set::of).orElse(Set.of()), List.of());
  }

  @Override
  public RegistrableDomains domains() {
    Set<String> names = new TreeSet<>();
    text.flatMap(Origin::parse)
        .map(origin -> QuestionSets.registrable(origin).orElseGet(origin::host))
        .ifPresent(names::add);
    return new RegistrableDomains(false, new TreeSet<>(names));
  }
}
