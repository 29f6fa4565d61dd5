package io.github.corsaudit.probe;

import io.github.corsaudit.model.Origin;
import io.github.corsaudit.origin.Question;
import java.util.List;
import java.util.random.RandomGenerator;

/** Draws members of a question's set, likeliest first. */
@FunctionalInterface
interface Drawing {
  List<String> draw(Question question, List<Origin> trusted, RandomGenerator random);
}
