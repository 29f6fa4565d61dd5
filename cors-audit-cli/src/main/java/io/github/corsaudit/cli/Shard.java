package io.github.corsaudit.cli;

import io.github.corsaudit.probe.TargetList;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * One of several shares of a list, dealt out in turn.
 *
 * @param number which one, from 1
 * @param of how many there are
 */
record Shard(int number, int of) {
  private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,6})/([0-9]{1,6})");

  static Shard all() {
    return new Shard(1, 1);
  }

  /** Reads what the user wrote: {@code 2/5}. */
  static Shard parse(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    if (matcher.matches()) {
      Shard shard =
          new Shard(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
      if (shard.number >= 1 && shard.number <= shard.of) {
        return shard;
      }
    }
    throw new UsageException("--shard takes I/N, as 1/4 for the first of four shares");
  }

  private boolean takes(long index) {
    return index % of == number - 1;
  }

  /** Returns the share of a whole list; its problems are everybody's. */
  TargetList part(TargetList list) {
    return new TargetList(
        IntStream.range(0, list.targets().size())
            .filter(this::takes)
            .mapToObj(list.targets()::get)
            .toList(),
        list.problems());
  }

  /** Returns the share of a list that is taken part by part. */
  Iterator<TargetList> parts(Iterator<TargetList> all) {
    return of == 1 ? all : new Share(all);
  }

  private final class Share implements Iterator<TargetList> {
    private final Iterator<TargetList> all;
    private long index;
    private Optional<TargetList> ready = Optional.empty();

    Share(Iterator<TargetList> all) {
      this.all = all;
    }

    @Override
    public boolean hasNext() {
      while (ready.isEmpty() && all.hasNext()) {
        ready = Optional.of(all.next()).filter(part -> takes(index++));
      }
      return ready.isPresent();
    }

    @Override
    public TargetList next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      TargetList part = ready.orElseThrow();
      ready = Optional.empty();
      return part;
    }
  }
}
