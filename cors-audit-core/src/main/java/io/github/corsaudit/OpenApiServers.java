package io.github.corsaudit;

import io.github.corsaudit.read.Tree;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The servers of a document.
 *
 * @param base the one that is asked where an operation has none of its own, without a slash at the
 *     end; empty if nobody can tell
 * @param chosen whether the user chose it
 * @param written what the document says of it
 */
record OpenApiServers(Optional<String> base, boolean chosen, String written) {
  private static final Pattern WHOLE = Pattern.compile("((?i:https?)://[^/?#]+)([^?#]*).*");

  /**
   * Takes the server to ask; the document's first one if empty, or what it says of the path where
   * the user's has none.
   *
   * @throws RequestException if the user's is no whole address
   */
  static OpenApiServers of(Tree root, Optional<String> wanted) {
    String first = own(root).orElse("/");
    if (wanted.isEmpty()) {
      return new OpenApiServers(whole(first), false, first);
    }
    String base =
        whole(wanted.get())
            .orElseThrow(
                () ->
                    new RequestException(
                        "--server takes a whole address, as https://api.example.com/v1"));
    boolean bare = base.equals(authority(base)) && first.startsWith("/");
    return new OpenApiServers(Optional.of(bare ? trimmed(base + first) : base), true, first);
  }

  /** Returns what is wrong, if it is not known whom to ask. */
  Optional<String> missing() {
    if (base.isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        written.equals("/")
            ? "the document names no server; name one with --server https://host"
            : "the server `"
                + written
                + "` is no whole address; name one with --server https://host");
  }

  /** Returns the server to ask an operation of; empty if it is another than the user chose. */
  Optional<String> of(Tree item, Tree operation) {
    Optional<String> own = own(operation).or(() -> own(item));
    if (own.isEmpty()) {
      return base;
    }
    String url = own.get();
    Optional<String> found =
        url.startsWith("/") ? base.map(b -> trimmed(authority(b) + url)) : whole(url);
    return found.filter(server -> !chosen || base.filter(b -> together(b, server)).isPresent());
  }

  private static Optional<String> own(Tree holder) {
    return holder.get("servers").stream()
        .flatMap(servers -> servers.items().stream())
        .findFirst()
        .flatMap(
            first -> first.get("url").flatMap(Tree::scalarText).map(url -> filled(url, first)));
  }

  /** A variable without a default stays as it stands, since it might choose a stranger's host. */
  private static String filled(String url, Tree server) {
    String text = url;
    for (Tree.Entry variable : server.get("variables").map(Tree::entries).orElse(List.of())) {
      String name = "{" + variable.name() + "}";
      String value = variable.value().get("default").flatMap(Tree::scalarText).orElse(name);
      text = text.replace(name, value);
    }
    return text;
  }

  private static Optional<String> whole(String url) {
    Matcher parts = WHOLE.matcher(url);
    return parts.matches() && url.indexOf('{') < 0
        ? Optional.of(trimmed(parts.group(1) + parts.group(2)))
        : Optional.empty();
  }

  private static boolean together(String one, String other) {
    return authority(one).equals(authority(other));
  }

  private static String authority(String base) {
    return base.replaceFirst("(?<=[^:/])/.*", "");
  }

  private static String trimmed(String url) {
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }
}
