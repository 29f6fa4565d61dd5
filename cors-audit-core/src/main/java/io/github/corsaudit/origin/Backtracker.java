package io.github.corsaudit.origin;

import io.github.corsaudit.model.Dialect;
import io.github.corsaudit.model.MatchMode;
import io.github.corsaudit.model.Tri;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds one text against an expression as the engines do: tries one way, and goes back to the last
 * choice where it leads nowhere. Counts its steps instead of looking at a clock, so that the same
 * question always gets the same answer, and keeps its ways on the heap, so that no nesting is too
 * deep.
 */
final class Backtracker {
  /** How many steps are taken for one text. */
  static final int STEPS = 20_000;

  private final Expression expression;
  private final String text;
  private final boolean resets;
  private int steps = STEPS;
  private final Leftovers leftovers;
  private int at;
  private Spans groups;
  private Frame.@Nullable Calls calls;
  private Frame.@Nullable Choice choices;

  private Backtracker(Expression expression, String text) {
    this.expression = expression;
    this.text = text;
    resets = expression.dialect() == Dialect.JAVASCRIPT;
    groups = Spans.none(expression.places());
    leftovers = new Leftovers(expression);
  }

  /** Returns whether an expression matches a text; unknown if that takes too many steps. */
  static Tri matches(Expression expression, String text) {
    return new Backtracker(expression, text).run();
  }

  private Tri run() {
    int last = expression.match() == MatchMode.ANYWHERE ? text.length() : 0;
    for (int start = 0; start <= last; start++) {
      at = start;
      leftovers.forget(groups, Spans.none(expression.places()));
      groups = Spans.none(expression.places());
      calls = null;
      choices = null;
      boolean found = search(new Frame.One(expression.node(), new Frame.End()));
      if (steps < 0) {
        return Tri.UNKNOWN;
      }
      if (found) {
        return Tri.YES;
      }
    }
    return Tri.NO;
  }

  private boolean search(Frame first) {
    Frame now = first;
    while (--steps >= 0) {
      if (now instanceof Frame.End) {
        if (expression.match() != MatchMode.FULL || at == text.length()) {
          return true;
        }
        now = null;
      } else {
        now = step(now);
      }
      if (now == null) {
        now = goBack();
        if (now == null) {
          return false;
        }
      }
    }
    return false;
  }

  private @Nullable Frame goBack() {
    Frame.Choice last = choices;
    if (last == null) {
      return null;
    }
    at = last.at();
    leftovers.forget(groups, last.groups());
    groups = last.groups();
    calls = last.calls();
    choices = last.below();
    return last.way();
  }

  private void keep(Frame way) {
    choices = new Frame.Choice(way, at, groups, calls, choices);
  }

  /** Returns what comes next; null if this leads nowhere. */
  private @Nullable Frame step(Frame now) {
    if (now instanceof Frame.One one) {
      return match(one.node(), one.next());
    }
    if (now instanceof Frame.Rest rest) {
      boolean last = rest.index() == rest.parts().size() - 1;
      return new Frame.One(
          rest.parts().get(rest.index()),
          last ? rest.next() : new Frame.Rest(rest.parts(), rest.index() + 1, rest.next()));
    }
    if (now instanceof Frame.Options options) {
      if (options.index() < options.options().size() - 1) {
        keep(new Frame.Options(options.options(), options.index() + 1, options.next()));
      }
      return new Frame.One(options.options().get(options.index()), options.next());
    }
    if (now instanceof Frame.Enter enter) {
      return round(enter.repeat(), enter.done(), enter.next());
    }
    return now instanceof Frame.Leave leave ? leave(leave) : finish(now);
  }

  private @Nullable Frame finish(Frame now) {
    if (now instanceof Frame.Close close) {
      steps -= groups.count() / 4;
      groups = groups.with(close.place(), close.from(), at);
      leftovers.set(close.place());
      return close.next();
    }
    if (now instanceof Frame.Commit commit) {
      choices = commit.kept();
      return commit.next();
    }
    if (now instanceof Frame.Return back) {
      choices = back.kept();
      at = back.at();
      return back.next();
    }
    if (now instanceof Frame.Refuse refuse) {
      choices = refuse.kept();
      return null;
    }
    if (now instanceof Frame.Behind behind) {
      return behind(behind);
    }
    if (now instanceof Frame.Edge edge) {
      return at == edge.at() ? edge.next() : null;
    }
    return now instanceof Frame.EndCall end ? endCall(end) : null;
  }

  private Frame behind(Frame.Behind behind) {
    if (behind.from() > 0) {
      keep(new Frame.Behind(behind.body(), behind.from() - 1, behind.to(), behind.next()));
    }
    at = behind.from();
    return new Frame.One(behind.body(), new Frame.Edge(behind.to(), behind.next()));
  }

  /** In Ruby, what a call matched stays with its group; in PCRE it is forgotten. */
  private Frame endCall(Frame.EndCall end) {
    if (expression.dialect() != Dialect.RUBY) {
      groups = end.groups();
    }
    calls = end.outer();
    return end.next();
  }

  private @Nullable Frame match(Node node, Frame next) {
    if (node instanceof Node.Chars chars) {
      return character(chars.set(), next);
    }
    if (node instanceof Node.Dot dot) {
      return character(dot.set(), next);
    }
    if (node instanceof Node.Sequence sequence) {
      return sequence.parts().isEmpty() ? next : new Frame.Rest(sequence.parts(), 0, next);
    }
    if (node instanceof Node.Choice choice) {
      return new Frame.Options(choice.options(), 0, next);
    }
    if (node instanceof Node.Repeat repeat) {
      return loop(repeat, 0, next);
    }
    if (node instanceof Node.Group group) {
      int place = expression.place(group.slot());
      return new Frame.One(group.body(), place < 0 ? next : new Frame.Close(place, at, next));
    }
    return node instanceof Node.Atomic atomic
        ? new Frame.One(atomic.body(), new Frame.Commit(choices, next))
        : refer(node, next);
  }

  private @Nullable Frame character(AsciiSet set, Frame next) {
    if (at >= text.length() || !set.contains(text.charAt(at))) {
      return null;
    }
    at++;
    return next;
  }

  private Frame loop(Node.Repeat repeat, int done, Frame next) {
    boolean more = repeat.max() < 0 || done < repeat.max();
    if (done < repeat.min()) {
      return round(repeat, done, next);
    }
    if (!more) {
      return next;
    }
    if (repeat.lazy()) {
      keep(new Frame.Enter(repeat, done, next));
      return next;
    }
    keep(next);
    return round(repeat, done, next);
  }

  private Frame round(Node.Repeat repeat, int done, Frame next) {
    if (resets && groups.count() > 0) {
      Trees.visit(repeat.body(), this::forget);
    }
    return new Frame.One(repeat.body(), new Frame.Leave(repeat, done + 1, at, next));
  }

  /** JavaScript forgets in each round what groups inside of a loop matched before. */
  private void forget(Node node) {
    steps--;
    int place = node instanceof Node.Group group ? expression.place(group.slot()) : -1;
    if (place >= 0) {
      steps -= groups.count() / 4;
      groups = groups.without(place);
    }
  }

  /** A round that took nothing may be the last one; in JavaScript it may be one too many. */
  private @Nullable Frame leave(Frame.Leave round) {
    Node.Repeat repeat = round.repeat();
    if (at != round.from()) {
      return loop(repeat, round.done(), round.next());
    }
    boolean open = repeat.max() < 0;
    int required = Math.max(0, repeat.min() - round.done() + 1);
    if (resets && required == 0) {
      return null;
    }
    boolean endless = open && required <= 1 && repeat.empty() == EmptyRound.COUNTS;
    return endless || repeat.empty().ends(required, open)
        ? round.next()
        : loop(repeat, round.done(), round.next());
  }

  private @Nullable Frame refer(Node node, Frame next) {
    if (node instanceof Node.BackReference reference) {
      return again(reference, next);
    }
    if (node instanceof Node.Call call) {
      return call(call.group(), next);
    }
    if (node instanceof Node.LookAhead look) {
      return look(look.negated(), next, kept -> new Frame.One(look.body(), kept));
    }
    if (node instanceof Node.LookBehind look) {
      return look(look.negated(), next, kept -> new Frame.Behind(look.body(), at, at, kept));
    }
    if (node instanceof Node.Anchor anchor) {
      return new Frame.One(anchor.meaning(), next);
    }
    return holds(node) ? next : null;
  }

  /** Engines give up where a group calls itself without having taken anything. */
  private @Nullable Frame call(String group, Frame next) {
    if (Frame.Calls.loop(calls, group, at)) {
      steps = -1;
      return null;
    }
    Frame end = new Frame.EndCall(groups, calls, next);
    calls = new Frame.Calls(group, at, calls);
    return new Frame.Options(expression.bodies(group), 0, end);
  }

  /** Makes the frame of a condition's body out of what follows it. */
  private interface Body {
    Frame before(Frame next);
  }

  private Frame look(boolean negated, Frame next, Body body) {
    Frame.Choice kept = choices;
    if (negated) {
      keep(next);
      return body.before(new Frame.Refuse(kept));
    }
    return body.before(new Frame.Return(kept, at, next));
  }

  private @Nullable Frame again(Node.BackReference reference, Frame next) {
    List<Integer> slots = expression.slots(reference.group());
    boolean unset = true;
    if (leftovers.matter(slots)) {
      steps = -1;
    }
    for (int i = slots.size() - 1; i >= 0; i--) {
      int place = expression.place(slots.get(i));
      unset &= !groups.isSet(place);
      if (groups.isSet(place) && isAgain(place, reference.ignoreCase())) {
        at += groups.length(place);
        return next;
      }
    }
    return unset && resets ? next : null;
  }

  private boolean isAgain(int place, boolean ignoreCase) {
    int length = groups.length(place);
    steps -= length / 8;
    return text.regionMatches(ignoreCase, at, text, groups.from(place), length);
  }

  private boolean holds(Node node) {
    if (node instanceof Node.Start) {
      return at == 0;
    }
    if (node instanceof Node.End) {
      return at == text.length();
    }
    if (node instanceof Node.AfterBreak after) {
      return at > 0 && after.breaks().contains(text.charAt(at - 1));
    }
    if (node instanceof Node.WordBoundary boundary) {
      return (isWord(at - 1) == isWord(at)) == boundary.negated();
    }
    if (node instanceof Node.IsSet test) {
      return groups.anyOf(expression, test.group()) != test.negated();
    }
    return node instanceof Node.InCall test && isInCall(test.group()) != test.negated();
  }

  private boolean isWord(int index) {
    return index >= 0 && index < text.length() && AsciiSet.WORD.contains(text.charAt(index));
  }

  private boolean isInCall(String group) {
    Frame.Calls last = calls;
    return last != null
        && (group.isEmpty() || expression.slots(group).equals(expression.slots(last.group())));
  }
}
