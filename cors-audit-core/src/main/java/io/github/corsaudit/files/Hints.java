package io.github.corsaudit.files;

/**
 * Looks for the words without which no file declares a CORS policy, in any case of letters and also
 * where UTF-16 puts a zero byte between them, over bytes that come in pieces.
 */
final class Hints {
  private static final byte[][] WORDS = {bytes("cors"), bytes("access-control-")};

  private final int[] matched = new int[WORDS.length];
  private boolean found;

  private static byte[] bytes(String word) {
    return word.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
  }

  boolean found() {
    return found;
  }

  void feed(byte[] bytes, int length) {
    for (int i = 0; i < length && !found; i++) {
      if (bytes[i] != 0) {
        step(lower(bytes[i]));
      }
    }
  }

  private static byte lower(byte b) {
    return b >= 'A' && b <= 'Z' ? (byte) (b + 32) : b;
  }

  private void step(byte b) {
    for (int w = 0; w < WORDS.length; w++) {
      byte[] word = WORDS[w];
      // In both words the first letter's only way to overlap with itself is to start anew.
      int next = word[matched[w]] == b ? matched[w] + 1 : restart(word, b);
      found |= next == word.length;
      matched[w] = next == word.length ? 0 : next;
    }
  }

  private static int restart(byte[] word, byte b) {
    return word[0] == b ? 1 : 0;
  }
}
