package io.github.corsaudit.cli;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Carries what a command threw past the parser, which would turn it into a stack trace. */
final class Failure {
  private @Nullable Exception kept;

  /** Keeps what was thrown and returns an exit status that nobody sees. */
  int keep(Exception thrown) {
    kept = thrown;
    return ExitStatus.USAGE.code();
  }

  /** Throws what was kept, if anything was. Commands throw nothing else that is checked. */
  void rethrow() throws IOException {
    if (kept instanceof IOException stream) {
      throw stream;
    }
    if (kept instanceof RuntimeException other) {
      throw other;
    }
  }
}
