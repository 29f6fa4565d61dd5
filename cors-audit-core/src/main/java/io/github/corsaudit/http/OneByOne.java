package io.github.corsaudit.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Hands out single bytes, so that nothing is taken from whoever reads on afterwards. */
final class OneByOne extends FilterInputStream {
  OneByOne(InputStream in) {
    super(in);
  }

  @Override
  public int read(byte[] block, int from, int length) throws IOException {
    return super.read(block, from, Math.min(1, length));
  }
}
