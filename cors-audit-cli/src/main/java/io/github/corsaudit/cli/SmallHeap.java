package io.github.corsaudit.cli;

/**
 * Keeps the memory of long runs small. Left to itself, the JVM lets garbage pile up to a quarter of
 * the machine before it looks for any.
 */
final class SmallHeap {
  private static final long ENOUGH = 72L << 20;
  private static final long PAUSE_NANOSECONDS = 200_000_000L;

  private long last = System.nanoTime();

  /** Clears up where that is worth it: most of what is there is garbage at any time. */
  void tidy() {
    Runtime runtime = Runtime.getRuntime();
    long now = System.nanoTime();
    boolean full = runtime.totalMemory() - runtime.freeMemory() > ENOUGH;
    if (full && now - last > PAUSE_NANOSECONDS) {
      runtime.gc();
      last = System.nanoTime();
    }
  }
}
