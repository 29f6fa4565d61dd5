package io.github.corsaudit.origin;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A grant that lets everyone in, but for single origins that were answered before.
 *
 * @param around the trusted names
 * @param let whether an origin is let in
 */
record OpenGrant(Supplier<Surroundings> around, Predicate<String> let) implements GrantAnalysis {

  @Override
  public Optional<String> witness(Question question) {
    return switch (question) {
      case NULL -> Stream.of(OriginMatcher.OPAQUE).filter(let).findFirst();
      case STRANGER, HTTP, LOOPBACK -> Candidates.general(question).filter(let).findFirst();
      case TRUSTED -> candidates(question).findFirst();
      // Everyone is let in: that is what is wrong, and none of these.
      case SPECIAL_CHARACTER, PUBLIC_SUFFIX, SHARED_HOSTING, TOO_BROAD -> Optional.empty();
      case PORT, SUBDOMAIN -> candidates(question).findFirst();
      // All others are look-alikes of trusted names.
      default -> candidates(question).filter(around.get()::isForeign).findFirst();
    };
  }

  private Stream<String> candidates(Question question) {
    return Candidates.of(question, around.get().near())
        .filter(let)
        .filter(origin -> question.contains(around.get().near(), origin));
  }

  @Override
  public LetIn letIn() {
    Set<String> opaque = let.test(OriginMatcher.OPAQUE) ? Set.of(OriginMatcher.OPAQUE) : Set.of();
    return new LetIn(opaque, SentOrigins.all());
  }

  @Override
  public RegistrableDomains domains() {
    return new RegistrableDomains(true, new TreeSet<>());
  }
}
