package io.github.corsaudit.http;

import java.util.concurrent.ThreadFactory;

/** Threads that cannot keep the program alive. */
final class Daemons {
  private Daemons() {}

  static ThreadFactory named(String purpose) {
    return work -> {
      Thread thread = new Thread(work, "cors-audit-" + purpose);
      thread.setDaemon(true);
      return thread;
    };
  }
}
