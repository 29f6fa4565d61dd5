package io.github.corsaudit.cli;

import io.github.corsaudit.report.Tally;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far a long run has come, in a file that survives the end of the process: a line a part of the
 * list whose results were written, with a number that stands for all parts so far, and with what
 * was found. A line that was cut off does not count.
 */
final class Journal implements AutoCloseable {
  private static final String TITLE = "cors-audit journal 1";

  private final OutputStream out;
  private final int done;
  private final long mark;
  private final Tally tally;

  private Journal(OutputStream out, List<Line> before) {
    this.out = out;
    done = before.size();
    mark = before.isEmpty() ? 0 : before.get(done - 1).mark();
    tally = before.stream().map(Line::tally).reduce(Tally.nothing(), Tally::and);
  }

  /** Goes on with a journal, or begins one where there is no such file. */
  static Journal open(Path file) throws IOException {
    String whole = wholeLines(file);
    List<Line> before = read(whole);
    try (RandomAccessFile cut = new RandomAccessFile(file.toFile(), "rw")) {
      cut.setLength(whole.length());
    }
    OutputStream out = new FileOutputStream(file.toFile(), true);
    if (whole.isEmpty()) {
      out.write((TITLE + "\n").getBytes(StandardCharsets.US_ASCII));
    }
    return new Journal(out, before);
  }

  /** The end of the process may have come at any moment, so that the last line may be cut off. */
  private static String wholeLines(Path file) throws IOException {
    try {
      String text = Files.readString(file, StandardCharsets.ISO_8859_1);
      if (!text.startsWith(TITLE + "\n") && !(TITLE + "\n").startsWith(text)) {
        throw new UsageException("--resume names a file that is no journal of this program");
      }
      return text.substring(0, text.lastIndexOf('\n') + 1);
    } catch (NoSuchFileException e) {
      return "";
    }
  }

  private static List<Line> read(String text) {
    String[] lines = text.split("\n", -1);
    List<Line> entries = new ArrayList<>();
    for (int i = 1; i < lines.length - 1; i++) {
      int number = i + 1;
      entries.add(Line.parse(lines[i]).orElseThrow(() -> damaged(number)));
    }
    return entries;
  }

  private static UsageException damaged(int line) {
    return new UsageException(
        "the file for --resume is damaged at line " + line + "; begin anew with another one");
  }

  /** Returns how many parts of the list are done. */
  int done() {
    return done;
  }

  /** Returns the number that stands for the parts that are done. */
  long mark() {
    return mark;
  }

  /** Returns what was found on them. */
  Tally tally() {
    return tally;
  }

  /** Writes down that one more part is done. */
  void add(long newMark, Tally found) throws IOException {
    out.write(new Line(newMark, found).text().getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  private record Line(long mark, Tally tally) {
    String text() {
      StringBuilder text = new StringBuilder(Long.toHexString(mark));
      tally.numbers().forEach(number -> text.append(' ').append(number));
      return text.append('\n').toString();
    }

    static Optional<Line> parse(String text) {
      String[] words = text.split(" ", -1);
      if (words.length != Tally.SIZE + 1) {
        return Optional.empty();
      }
      try {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 1; i < words.length; i++) {
          numbers.add(Integer.parseInt(words[i]));
        }
        return Optional.of(new Line(Long.parseUnsignedLong(words[0], 16), new Tally(numbers)));
      } catch (NumberFormatException e) {
        return Optional.empty();
      }
    }
  }
}
