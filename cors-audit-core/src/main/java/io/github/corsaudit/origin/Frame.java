package io.github.corsaudit.origin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a {@link Backtracker} is to do next, and after that. */
sealed interface Frame {

  /** A node is to be matched. */
  record One(Node node, Frame next) implements Frame {}

  /** The parts from an index on are to be matched. */
  record Rest(List<Node> parts, int index, Frame next) implements Frame {}

  /** One of the options from an index on is to be matched. */
  record Options(List<Node> options, int index, Frame next) implements Frame {}

  /** A round of a loop begins. */
  record Enter(Node.Repeat repeat, int done, Frame next) implements Frame {}

  /** A round of a loop that began at {@code from} has ended, and with it so many. */
  record Leave(Node.Repeat repeat, int done, int from, Frame next) implements Frame {}

  /** A group ends that is remembered at a place. */
  record Close(int place, int from, Frame next) implements Frame {}

  /** An atomic group ends: what was left open in it is no choice any more. */
  record Commit(@Nullable Choice kept, Frame next) implements Frame {}

  /** A look-around ends, and matching goes on where it began. */
  record Return(@Nullable Choice kept, int at, Frame next) implements Frame {}

  /** A look-around ends that must not match. */
  record Refuse(@Nullable Choice kept) implements Frame {}

  /** A look-behind's body is to be matched from some place up to {@code to}. */
  record Behind(Node body, int from, int to, Frame next) implements Frame {}

  /** A look-behind's body has to end here. */
  record Edge(int at, Frame next) implements Frame {}

  /** A call ends; {@code groups} and {@code outer} are what was known before it. */
  record EndCall(Spans groups, @Nullable Calls outer, Frame next) implements Frame {}

  /** All is matched. */
  record End() implements Frame {}

  /** A way that was not taken yet, and what was known where it begins. */
  record Choice(Frame way, int at, Spans groups, @Nullable Calls calls, @Nullable Choice below) {}

  /** The calls of groups that have not ended, each with the place where it began. */
  record Calls(String group, int at, @Nullable Calls outer) {

    /** Returns whether a group is called that was called at the same place before. */
    static boolean loop(@Nullable Calls calls, String group, int at) {
      for (Calls call = calls; call != null && call.at() == at; call = call.outer()) {
        if (call.group().equals(group)) {
          return true;
        }
      }
      return false;
    }
  }
}
