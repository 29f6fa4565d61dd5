package io.github.corsaudit.probe;

import io.github.corsaudit.model.Origin;
import io.github.corsaudit.origin.Question;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Draws origins for one target. Labels look random to the server, but depend on nothing but the
 * target and the question, so that two runs ask the same.
 */
record Draws(Drawing drawing, Target target) {

  /** Returns members of a question's set, relative to trusted origins. */
  List<String> of(Question question, List<Origin> trusted) {
    return drawing.draw(question, trusted, random(question.id()));
  }

  /** Returns a stranger, another for each occasion. */
  List<String> stranger(String occasion) {
    return drawing.draw(Question.STRANGER, target.trusted(), random("stranger " + occasion));
  }

  /** Returns a name that stands in no list. */
  String label(String occasion) {
    SplittableRandom random = random("label " + occasion);
    StringBuilder label = new StringBuilder();
    random.ints(8, 'a', 'z' + 1).forEach(letter -> label.append((char) letter));
    return label.toString();
  }

  /** FNV-1a: the seed must be the same on every machine and in every version. */
  private SplittableRandom random(String occasion) {
    long seed = 0xcbf29ce484222325L;
    String text = target.method() + " " + target.text() + "\n" + occasion;
    for (int i = 0; i < text.length(); i++) {
      seed = (seed ^ text.charAt(i)) * 0x100000001b3L;
    }
    return new SplittableRandom(seed);
  }
}
