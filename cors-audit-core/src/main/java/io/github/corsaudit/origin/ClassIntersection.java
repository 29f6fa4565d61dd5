package io.github.corsaudit.origin;

import io.github.corsaudit.model.Dialect;

/** Reads what stands behind {@code &&} in a class. */
final class ClassIntersection {
  private final Cursor in;
  private final ClassParser classes;

  ClassIntersection(Cursor in, ClassParser classes) {
    this.in = in;
    this.classes = classes;
  }

  /**
   * Returns the class, read up to its closing bracket.
   *
   * @param left what stands before the operator
   * @param empty whether nothing stands there
   */
  AsciiSet of(AsciiSet left, boolean empty, int depth) {
    // The JDK ignores an operator's empty side; Ruby takes it for the empty class.
    boolean ignored = in.is(Dialect.JAVA);
    AsciiSet right = AsciiSet.NONE;
    boolean first = true;
    AsciiSet result = empty && ignored ? AsciiSet.ALL : left;
    while (!classes.closes(false)) {
      if (in.take("&&")) {
        result = first && ignored ? result : result.and(right);
        right = AsciiSet.NONE;
        first = true;
      } else {
        right = right.or(classes.item(depth));
        first = false;
      }
    }
    return first && ignored ? result : result.and(right);
  }
}
