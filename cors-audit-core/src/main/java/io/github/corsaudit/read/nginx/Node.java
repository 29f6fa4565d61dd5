package io.github.corsaudit.read.nginx;

import java.util.Optional;

/** What requests get, as a tree of questions about their origin. */
sealed interface Node {

  /** Returns what all requests get that come here, if it is the same for all. */
  Optional<Outcome> uniform();

  /** No question is left. */
  record Leaf(Outcome outcome) implements Node {
    @Override
    public Optional<Outcome> uniform() {
      return Optional.of(outcome);
    }
  }

  /** One question and where its answers lead. */
  record Branch(Condition.OnOrigin condition, Node yes, Node no, Optional<Outcome> uniform)
      implements Node {

    /** Returns a branch. */
    static Branch of(Condition.OnOrigin condition, Node yes, Node no) {
      Optional<Outcome> other = no.uniform();
      Optional<Outcome> same =
          yes.uniform().filter(one -> other.isPresent() && one.sameAs(other.get()));
      return new Branch(condition, yes, no, same);
    }
  }
}
