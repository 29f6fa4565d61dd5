package io.github.corsaudit.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The bytes of one file, read once. */
final class Content {
  /** No policy anybody wrote comes near this many bytes. */
  static final int LIMIT = 8 << 20;

  private static final int HEAD = 8000;

  private final byte[] bytes;
  private final boolean relevant;
  private final boolean binary;
  private final boolean tooLarge;

  private Content(byte[] bytes, boolean relevant, boolean binary, boolean tooLarge) {
    this.bytes = bytes;
    this.relevant = relevant;
    this.binary = binary;
    this.tooLarge = tooLarge;
  }

  /** A decoded text, and whether its encoding had to be guessed. */
  record Text(String text, boolean guessed) {}

  /** Reads a file, keeping it only up to the limit. */
  static Content read(Path path) throws IOException {
    if (Files.size(path) > LIMIT) {
      return searchOnly(path);
    }
    byte[] bytes = Files.readAllBytes(path);
    Hints hints = new Hints();
    hints.feed(bytes, bytes.length);
    return new Content(bytes, hints.found(), binary(bytes, bytes.length), false);
  }

  private static Content searchOnly(Path path) throws IOException {
    byte[] buffer = new byte[1 << 16];
    Hints hints = new Hints();
    boolean binary = false;
    try (InputStream in = Files.newInputStream(path)) {
      boolean first = true;
      for (int n = in.read(buffer); n >= 0 && !hints.found() && !binary; n = in.read(buffer)) {
        binary = first && binary(buffer, n);
        first = false;
        hints.feed(buffer, n);
      }
    }
    return new Content(new byte[0], hints.found(), binary, true);
  }

  private static boolean binary(byte[] bytes, int length) {
    if (byteOrderMark(bytes) != null) {
      return false;
    }
    for (int i = 0; i < Math.min(length, HEAD); i++) {
      if (bytes[i] == 0) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Charset byteOrderMark(byte[] bytes) {
    if (bytes.length < 2) {
      return null;
    }
    int mark = ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
    return switch (mark) {
      case 0xfeff -> StandardCharsets.UTF_16BE;
      case 0xfffe -> StandardCharsets.UTF_16LE;
      default -> null;
    };
  }

  /** Decodes the text: by its byte order mark, else as UTF-8, else as Latin-1. */
  Text text() {
    Charset marked = byteOrderMark(bytes);
    if (marked != null) {
      return new Text(new String(bytes, 2, bytes.length - 2, marked), false);
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new Text(text.startsWith("\ufeff") ? text.substring(1) : text, false);
    } catch (CharacterCodingException e) {
      return new Text(new String(bytes, StandardCharsets.ISO_8859_1), true);
    }
  }

  /** Returns whether the file speaks of CORS at all. */
  boolean relevant() {
    return relevant;
  }

  /** Returns whether the file is no text. */
  boolean binary() {
    return binary;
  }

  /** Returns whether the file is over the limit: it was searched then, but not kept. */
  boolean tooLarge() {
    return tooLarge;
  }
}
