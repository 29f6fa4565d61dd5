package io.github.corsaudit.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.treesitter.TSInputEncoding;
import org.treesitter.TSNode;
import org.treesitter.TSParser;
import org.treesitter.TSTree;
import org.treesitter.TSTreeCursor;

/**
 * Parses text with tree-sitter and copies the tree, so that nothing native outlives the call.
 * Together with {@link Grammar} the only code that knows tree-sitter.
 */
final class TreeParser {
  /** Hand-written code is far smaller; generated code is nobody's policy. */
  private static final int LONGEST_TEXT = 2_000_000;

  private static final int CHUNK = 1 << 16;
  private static final int BYTES_PER_UNIT = 2;

  private TreeParser() {}

  /** The parser, whose native library is loaded when it is first asked for. */
  private static final class Native {
    static {
      NativeLibraries.load("tree-sitter", () -> new TSParser().close());
    }

    static TSParser parser() {
      return new TSParser();
    }
  }

  static Parsed parse(String text, Grammar grammar) {
    if (text.length() > LONGEST_TEXT) {
      return new Parsed.Refused("it is longer than " + LONGEST_TEXT + " characters");
    }
    try {
      return new Parsed.Tree(tree(text, grammar));
    } catch (LinkageError | RuntimeException unavailable) {
      // Thrown by the loader where the platform has no native library (musl, Windows on Arm) or the
      // temporary folder, to which it is unpacked, forbids execution.
      return new Parsed.Refused(
          "the native parser cannot be loaded on this platform (it needs glibc Linux, macOS or"
              + " Windows x86-64, and a temporary folder that allows execution)");
    }
  }

  private static SyntaxNode tree(String text, Grammar grammar) {
    // The library's own string methods miscount characters beyond ASCII; bytes given piecewise are
    // taken as they are. UTF-16 makes its offsets ours.
    byte[] bytes = text.getBytes(StandardCharsets.UTF_16LE);
    try (TSParser parser = Native.parser()) {
      parser.setLanguage(grammar.load());
      try (TSTree tree =
              parser.parse(
                  new byte[CHUNK],
                  null,
                  (buffer, offset, point) -> copy(bytes, buffer, offset),
                  TSInputEncoding.TSInputEncodingUTF16LE);
          TSTreeCursor cursor = new TSTreeCursor(tree.getRootNode())) {
        return detached(cursor);
      }
    }
  }

  private static int copy(byte[] from, byte[] to, int offset) {
    int count = Math.max(0, Math.min(to.length, from.length - offset));
    System.arraycopy(from, Math.min(offset, from.length), to, 0, count);
    return count;
  }

  /** Copies without recursion: trees of hostile texts are as deep as the texts are long. */
  private static SyntaxNode detached(TSTreeCursor cursor) {
    SyntaxNode root = node(cursor);
    Deque<SyntaxNode> open = new ArrayDeque<>();
    open.push(root);
    boolean deeper = cursor.gotoFirstChild();
    while (true) {
      if (deeper) {
        SyntaxNode node = node(cursor);
        open.element().add(node);
        open.push(node);
        deeper = cursor.gotoFirstChild();
      } else {
        open.pop();
        if (open.isEmpty()) {
          return root;
        }
        deeper = cursor.gotoNextSibling();
        if (!deeper) {
          cursor.gotoParent();
        }
      }
    }
  }

  private static SyntaxNode node(TSTreeCursor cursor) {
    TSNode node = cursor.currentNode();
    return new SyntaxNode(
        node.getType(),
        Objects.requireNonNullElse(cursor.currentFieldName(), ""),
        node.isNamed(),
        node.getStartByte() / BYTES_PER_UNIT,
        node.getEndByte() / BYTES_PER_UNIT);
  }
}
