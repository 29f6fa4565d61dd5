package io.github.corsaudit.probe;

import io.github.corsaudit.model.Origin;
import io.github.corsaudit.origin.Question;
import java.util.List;
import java.util.random.RandomGenerator;

/** Where the origins to ask with come from: {@code Question::draw}, outside of tests. */
@FunctionalInterface
interface Drawing {
  /**
   * Returns members of a question's set, as the {@code Origin} header holds them, those first that
   * tell most.
   *
   * @param trusted the origins the set is relative to
   * @param random decides on what is arbitrary; the same state gives the same members
   */
  List<String> draw(Question question, List<Origin> trusted, RandomGenerator random);
}
