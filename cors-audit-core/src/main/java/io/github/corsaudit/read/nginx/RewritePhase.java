package io.github.corsaudit.read.nginx;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Carries out the directives of nginx's rewrite module at one level, in the order written: the last
 * {@code if} that holds decides the level whose headers are sent, even if it has none of its own.
 */
final class RewritePhase {
  private final Evaluator evaluator;
  private final World world;
  private final Level home;
  private final String location;
  private Level level;
  private OptionalInt status = OptionalInt.empty();
  private Optional<Rewrite> relocation = Optional.empty();
  private boolean stopped;

  /**
   * Starts at a level.
   *
   * @param location what all paths start with that come here
   */
  RewritePhase(Evaluator evaluator, World world, Level home, String location) {
    this.evaluator = evaluator;
    this.world = world;
    this.home = home;
    this.location = location;
    this.level = home;
  }

  /** Carries out a body's directives. */
  void run(List<Directive> body) {
    for (Directive directive : body) {
      if (stopped) {
        return;
      }
      step(directive);
    }
  }

  private void step(Directive directive) {
    switch (directive.name()) {
      case "set" ->
          world.set(
              Interpolation.canonical(directive.word(0)), evaluator.evaluate(directive.word(1)));
      case "if" -> branch(directive);
      case "return" -> end(returned(directive));
      case "break" -> stopped = true;
      case "rewrite" -> Rewrite.of(directive, location).ifPresent(this::rewrite);
      default -> {}
    }
  }

  private void branch(Directive directive) {
    if (IfCondition.of(directive).holds(evaluator, world)) {
      level = home.branch(directive.children());
      run(directive.children());
    }
  }

  private void rewrite(Rewrite rewrite) {
    if (rewrite.redirect().isPresent()) {
      end(rewrite.redirect());
    } else {
      relocation = rewrite.relocates() ? Optional.of(rewrite) : relocation;
      stopped = rewrite.stops();
    }
  }

  private void end(OptionalInt code) {
    status = code;
    stopped = true;
  }

  private static OptionalInt returned(Directive directive) {
    String code = directive.word(0);
    return OptionalInt.of(code.matches("[0-9]{3}") ? Integer.parseInt(code) : 302);
  }

  /** Returns whether a {@code return} or a redirection made the answer. */
  boolean answered() {
    return status.isPresent();
  }

  /** Returns the place the request is sent on to, if it is. */
  Optional<Rewrite> relocation() {
    return answered() ? Optional.empty() : relocation;
  }

  /** Returns where the request stands now. */
  Arrival arrival() {
    return new Arrival(level, status);
  }
}
