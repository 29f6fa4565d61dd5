package io.github.corsaudit.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All ways to take one element from each of several lists. */
public final class Combinations {
  private Combinations() {}

  /**
   * Returns all rows with one element of each column, in the columns' order; empty if there would
   * be more than {@code most}.
   */
  public static <T> Optional<List<List<T>>> of(List<List<T>> columns, int most) {
    List<List<T>> rows = new ArrayList<>();
    rows.add(new ArrayList<>());
    for (List<T> column : columns) {
      if ((long) rows.size() * column.size() > most) {
        return Optional.empty();
      }
      if (column.size() == 1) {
        rows.forEach(row -> row.add(column.get(0)));
      } else {
        rows = extended(rows, column);
      }
    }
    return Optional.of(rows);
  }

  private static <T> List<List<T>> extended(List<List<T>> rows, List<T> column) {
    List<List<T>> longer = new ArrayList<>();
    for (List<T> row : rows) {
      for (T element : column) {
        List<T> extended = new ArrayList<>(row);
        extended.add(element);
        longer.add(extended);
      }
    }
    return longer;
  }
}
