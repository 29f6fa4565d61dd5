package io.github.corsaudit.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.PrintStream;

/** Standard output for reports: stays open, and says where nothing more can be written. */
final class StandardOutput extends FilterOutputStream {
  private final PrintStream terminal;

  StandardOutput(PrintStream terminal) {
    super(terminal);
    this.terminal = terminal;
  }

  @Override
  public void write(byte[] bytes, int start, int length) throws IOException {
    out.write(bytes, start, length);
  }

  @Override
  public void flush() throws IOException {
    if (terminal.checkError()) {
      throw new IOException("nobody takes what goes to standard output, or its disk is full");
    }
  }

  @Override
  public void close() throws IOException {
    flush();
  }
}
