package io.github.corsaudit.origin;

import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Who is let in by one policy and not by another one.
 *
 * @param gained who is newly let in
 * @param lost who no longer is
 */
public record OriginDifference(Change gained, Change lost) {
  private static final int SHOWN = 10;

  /**
   * Origins on one side of a difference.
   *
   * @param domains their registrable domains
   * @param witnesses some of them that a browser can send, single ones first; {@code null} for the
   *     opaque one; empty exactly where there are none
   */
  public record Change(RegistrableDomains domains, List<String> witnesses) {
    /** Makes the list unchangeable. */
    public Change {
      witnesses = List.copyOf(witnesses);
    }

    /** Returns whether nobody is on this side. */
    public boolean isEmpty() {
      return witnesses.isEmpty();
    }
  }

  /**
   * Returns the difference of two declared policies, as far as actual requests go; empty where one
   * of them holds a grant that could not be decided.
   */
  public static Optional<OriginDifference> between(CorsPolicy before, CorsPolicy after) {
    Optional<LetIn> old = OriginAnalysis.of(before).letIn();
    Optional<LetIn> changed = OriginAnalysis.of(after).letIn();
    if (old.isEmpty() || changed.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new OriginDifference(beyond(changed.get(), old.get()), beyond(old.get(), changed.get())));
    } catch (Undecided tooMuch) {
      return Optional.empty();
    }
  }

  private static Change beyond(LetIn one, LetIn other) {
    Set<String> single = new TreeSet<>(one.single());
    single.removeIf(other::contains);
    List<RegistrableDomains> domains = new ArrayList<>();
    domains.add(new RegistrableDomains(false, domains(single)));
    List<String> found = new ArrayList<>(single.stream().limit(SHOWN).toList());
    for (Machine set : one.sets()) {
      Machine rest = other.missing(set);
      domains.add(DomainWalk.walk(rest, Set.of()).domains());
      readable(rest).limit(1).filter(origin -> !found.contains(origin)).forEach(found::add);
    }
    return new Change(RegistrableDomains.all(domains), usual(found));
  }

  /** Names with special characters, and other schemes, are worth a word only where all are such. */
  private static List<String> usual(List<String> found) {
    List<String> usual = found.stream().filter(SentOrigins::isUsual).toList();
    return usual.isEmpty() ? found : usual;
  }

  private static TreeSet<String> domains(Set<String> origins) {
    TreeSet<String> domains = new TreeSet<>();
    for (String text : origins) {
      Origin.parse(text)
          .filter(origin -> Origin.defaultPort(origin.scheme()) > 0)
          .map(
              origin ->
                  QuestionSets.registrable(origin)
                      .orElseGet(() -> Hosts.withoutRoot(origin.host())))
          .ifPresent(domains::add);
    }
    return domains;
  }

  private static Stream<String> readable(Machine rest) {
    return Stream.concat(
        Stream.concat(Candidates.general(Question.STRANGER), OtherSchemes.readable())
            .filter(rest::contains),
        Members.shortest(rest, 1).stream());
  }
}
