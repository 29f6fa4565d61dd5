package io.github.corsaudit.origin;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** A place in a text, by all that matters of the text before it. */
final class Place {

  /** What stands directly before a place. */
  enum Before {
    NOTHING,
    WORD,
    LINE_FEED,
    RETURN,
    OTHER
  }

  final Before before;
  private final Traits traits;
  private final List<Goal> seen;
  final IdentityHashMap<Continuation, Goal> expanded = new IdentityHashMap<>();

  private Place(Before before, Traits traits, List<Goal> seen) {
    this.before = before;
    this.traits = traits;
    this.seen = seen;
  }

  /** Returns how far each look-behind has got here. */
  List<Goal> seen() {
    return seen;
  }

  /** Returns what a look-behind still asks of the rest of the text. */
  Goal behind(Node.LookBehind look) {
    return resolved(seen.get(traits.indexOf(look)));
  }

  /** Returns what is left of a goal whose end has to be here. */
  private static Goal resolved(Goal goal) {
    if (goal instanceof Goal.Mark) {
      return new Goal.Always();
    }
    if (goal instanceof Goal.Step step) {
      return step.next().ending == Continuation.Ending.MARK ? new Goal.Never() : step;
    }
    if (goal instanceof Goal.Some some) {
      return Goal.some(some.goals().stream().map(Place::resolved).toList());
    }
    if (goal instanceof Goal.All all) {
      return Goal.all(all.goals().stream().map(Place::resolved).toList());
    }
    return goal instanceof Goal.Not not ? Goal.not(resolved(not.goal())) : goal;
  }

  boolean afterBreak(AsciiSet breaks) {
    return switch (before) {
      case LINE_FEED -> breaks.contains('\n');
      case RETURN -> breaks.contains('\r');
      default -> false;
    };
  }

  /** All places of one text's automaton; one object for each. */
  static final class Places {
    private final Traits traits;
    private final Map<Key, Place> made = new HashMap<>();

    private record Key(Before before, List<Goal> seen) {}

    Places(Traits traits) {
      this.traits = traits;
    }

    /** Returns the place behind something, with what look-behinds have seen so far. */
    Place of(Before before, List<Goal> seen) {
      return made.computeIfAbsent(new Key(before, seen), key -> new Place(before, traits, seen));
    }

    /** Returns how a place behind a character differs from others. */
    Before after(int c) {
      if (traits.words() && AsciiSet.WORD.contains(c)) {
        return Before.WORD;
      }
      if (traits.breaks() && (c == '\n' || c == '\r')) {
        return c == '\n' ? Before.LINE_FEED : Before.RETURN;
      }
      return Before.OTHER;
    }
  }
}
