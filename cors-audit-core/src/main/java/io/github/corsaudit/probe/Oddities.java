package io.github.corsaudit.probe;

import io.github.corsaudit.model.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Answers that came, but from which a target's policy cannot be learnt. */
final class Oddities {
  private Oddities() {}

  static Optional<Problem> of(Target target, List<Sighting> sightings) {
    List<Sighting> actual = sightings.stream().filter(s -> !s.preflight()).toList();
    if (all(actual, sighting -> sighting.exchange().status() >= 500)) {
      int status = actual.get(0).exchange().status();
      String text = "the server answers with an error (status " + status + "); try again later";
      return Optional.of(Problem.with(Problem.Kind.UNREACHABLE, target.text(), text));
    }
    return all(actual, Sighting::redirects) ? redirect(target, actual.get(0)) : Optional.empty();
  }

  private static boolean all(List<Sighting> actual, Predicate<Sighting> odd) {
    return !actual.isEmpty() && actual.stream().allMatch(odd);
  }

  private static Optional<Problem> redirect(Target target, Sighting sighting) {
    String to =
        RedirectTarget.of(target.url(), sighting)
            .map(RedirectTarget::shown)
            .orElse("something that is no URL");
    String text =
        "every request is redirected to " + to + ", which was not asked; make that a target too";
    return Optional.of(Problem.with(Problem.Kind.SKIPPED, target.text(), text));
  }
}
