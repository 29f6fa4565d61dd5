package io.github.corsaudit.probe;

import io.github.corsaudit.model.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Answers that came, but from which a target's policy cannot be learnt. */
final class Oddities {
  /** Bad gateway, unavailable, gateway timeout: no application answers so to some origins alone. */
  private static final Set<Integer> AWAY = Set.of(502, 503, 504);

  private Oddities() {}

  static Optional<Problem> of(Target target, List<Sighting> sightings) {
    List<Sighting> actual = sightings.stream().filter(s -> !s.preflight()).toList();
    if (all(actual, sighting -> sighting.exchange().status() >= 500)) {
      int status = actual.get(0).exchange().status();
      String text = "the server answers with an error (status " + status + "); try again later";
      return Optional.of(Problem.with(Problem.Kind.UNREACHABLE, target.text(), text));
    }
    return all(actual, Sighting::redirects)
        ? redirect(target, actual.get(0))
        : away(target, actual);
  }

  /** A gateway that finds no service behind it says nothing about whom that lets in. */
  private static Optional<Problem> away(Target target, List<Sighting> actual) {
    List<Sighting> lost =
        actual.stream().filter(s -> AWAY.contains(s.exchange().status())).toList();
    if (lost.isEmpty() || lost.stream().anyMatch(Sighting::admits)) {
      return Optional.empty();
    }
    String text =
        "%d of %d requests were answered with an error (status %d); try again later"
            .formatted(lost.size(), actual.size(), lost.get(0).exchange().status());
    return Optional.of(Problem.with(Problem.Kind.UNREACHABLE, target.text(), text));
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
