package io.github.corsaudit;

import io.github.corsaudit.read.Tree;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Follows {@code $ref} within a document (RFC 6901, section 6). Other files are not read.
 *
 * @param root the document
 */
record OpenApiReferences(Tree root) {
  private static final int MOST = 10;
  private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,5}");

  /** Returns what stands at the end of a chain of references; empty where that is not here. */
  Optional<Tree> resolved(Tree start) {
    Tree tree = start;
    for (int i = 0; i < MOST; i++) {
      Optional<String> reference = tree.get("$ref").flatMap(Tree::scalarText);
      if (reference.isEmpty()) {
        return Optional.of(tree);
      }
      Optional<Tree> next = reference.flatMap(this::target);
      if (next.isEmpty()) {
        return next;
      }
      tree = next.get();
    }
    return Optional.empty();
  }

  private Optional<Tree> target(String reference) {
    if (!reference.startsWith("#/")) {
      return Optional.empty();
    }
    Optional<Tree> found = Optional.of(root);
    for (String step : reference.substring(2).split("/", -1)) {
      found = found.flatMap(tree -> child(tree, name(step)));
    }
    return found;
  }

  private static Optional<Tree> child(Tree tree, String name) {
    List<Tree> items = tree.items();
    boolean index = INDEX.matcher(name).matches() && Integer.parseInt(name) < items.size();
    return index ? Optional.of(items.get(Integer.parseInt(name))) : tree.get(name);
  }

  private static String name(String step) {
    return decoded(step).replace("~1", "/").replace("~0", "~");
  }

  private static String decoded(String step) {
    try {
      return URLDecoder.decode(step.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return step;
    }
  }
}
