package io.github.corsaudit.cli;

import io.github.corsaudit.report.Tally;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The journal of a run, if the user wants one.
 *
 * @param journal the journal
 */
record JournalFile(Optional<Journal> journal) implements AutoCloseable {

  static JournalFile open(Optional<Path> file) {
    try {
      return new JournalFile(
          file.isPresent() ? Optional.of(Journal.open(file.get())) : Optional.empty());
    } catch (IOException e) {
      String why = file.map(path -> FileTrouble.of(path, e)).orElse("");
      throw new UsageException("the file for --resume cannot be used: " + why);
    }
  }

  /** Returns the sums of what is done already. */
  Tally before() {
    return journal.map(Journal::tally).orElseGet(Tally::nothing);
  }

  @Override
  public void close() throws IOException {
    if (journal.isPresent()) {
      journal.get().close();
    }
  }
}
