package io.github.corsaudit.probe;

import io.github.corsaudit.model.Origin;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes a list line by line, as it is needed. A target that stood there before is left out; of
 * those that did, only a number each is kept.
 */
public final class TargetLines implements Iterator<TargetList> {
  private final String file;
  private final BufferedReader lines;
  private final ListLine reader;
  private final Deque<TargetList> ready = new ArrayDeque<>();
  private final Set<Long> seen = new HashSet<>();
  private int number;

  /**
   * Begins.
   *
   * @param first what comes before the list
   * @param file the list's path, for pointing at its lines
   * @param lines its content; stays the caller's to close
   * @param method the method of all actual requests
   * @param known origins that all targets should let in
   */
  public TargetLines(
      TargetList first, String file, BufferedReader lines, String method, List<Origin> known) {
    this.file = file;
    this.lines = lines;
    reader = TargetList.line(method, known);
    first.problems().forEach(p -> ready.add(new TargetList(List.of(), List.of(p))));
    first.targets().forEach(target -> take(new TargetList(List.of(target), List.of())));
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty()) {
      String line = line();
      if (line == null) {
        return false;
      }
      take(reader.read(file, number, line));
    }
    return true;
  }

  private @Nullable String line() {
    try {
      String line = lines.readLine();
      number++;
      return number == 1 && line != null && line.startsWith("\uFEFF") ? line.substring(1) : line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(TargetList part) {
    List<Target> fresh = part.targets().stream().filter(t -> seen.add(hash(t))).toList();
    if (!fresh.isEmpty() || !part.problems().isEmpty()) {
      ready.add(new TargetList(fresh, part.problems()));
    }
  }

  /** FNV-1a over 64 bits: two of a million targets share a number once in ten million lists. */
  private static long hash(Target target) {
    long hash = 0xcbf29ce484222325L;
    String text = target.method() + " " + target.text();
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }

  @Override
  public TargetList next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }
}
