package io.github.corsaudit;

import io.github.corsaudit.model.Problem;
import io.github.corsaudit.probe.Listed;
import io.github.corsaudit.probe.TargetList;
import io.github.corsaudit.read.Documents;
import io.github.corsaudit.read.SourceText;
import io.github.corsaudit.read.Tree;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Takes the operations of an OpenAPI 3 document for targets. */
public final class OpenApiTargets {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "OPTIONS", "PUT", "POST", "DELETE", "PATCH", "TRACE");

  /** Stands in where a document gives no example: most services take it for some number or name. */
  private static final String ANY = "1";

  private final Tree document;
  private final String server;
  private final Listed usual;
  private final List<Listed> listed = new ArrayList<>();
  private int skipped;

  private OpenApiTargets(Tree document, String server, Listed usual) {
    this.document = document;
    this.server = server;
    this.usual = usual;
  }

  /**
   * Reads a document.
   *
   * @param text the document, as YAML or JSON
   * @param server the server to ask; the document's first if empty
   * @param usual a target whose method, known origins and headers hold for all; of other methods
   *     than its own, only those that change nothing are asked
   */
  public static TargetList read(SourceText text, Optional<String> server, Listed usual) {
    Documents documents = Documents.of(text);
    TargetList none = new TargetList(List.of(), documents.problems());
    Optional<Tree> root = documents.first().filter(tree -> tree.get("paths").isPresent());
    if (root.isEmpty()) {
      String message = "this is no OpenAPI 3 document: it has no `paths`";
      return none.and(Problem.with(Problem.Kind.SYNTAX, text.path(), message));
    }
    Optional<String> chosen = server.or(() -> firstServer(root.get()));
    if (chosen.filter(url -> url.contains("://")).isEmpty()) {
      String message = "the document names no server with a scheme; give one with --server URL";
      return none.and(Problem.with(Problem.Kind.SYNTAX, text.path(), message));
    }
    return none.and(new OpenApiTargets(root.get(), chosen.get(), usual).targets(text.path()));
  }

  private static Optional<String> firstServer(Tree root) {
    return root.get("servers").stream()
        .flatMap(servers -> servers.items().stream())
        .findFirst()
        .flatMap(
            first -> first.get("url").flatMap(Tree::scalarText).map(url -> filled(url, first)));
  }

  private static String filled(String url, Tree server) {
    String text = url;
    for (Tree.Entry variable : server.get("variables").map(Tree::entries).orElse(List.of())) {
      String value = variable.value().get("default").flatMap(Tree::scalarText).orElse(ANY);
      text = text.replace("{" + variable.name() + "}", value);
    }
    return text;
  }

  private TargetList targets(String path) {
    for (Tree.Entry item : document.get("paths").map(Tree::entries).orElse(List.of())) {
      for (Tree.Entry operation : item.value().entries()) {
        add(item, operation);
      }
    }
    TargetList targets = TargetList.of(listed);
    String message =
        skipped + " operations that may change something were not asked; name their method with -X";
    return skipped == 0 ? targets : targets.and(Problem.with(Problem.Kind.SKIPPED, path, message));
  }

  private void add(Tree.Entry item, Tree.Entry operation) {
    String method = operation.name().toUpperCase(Locale.ROOT);
    if (!METHODS.contains(method)) {
      return;
    }
    if (!SAFE.contains(method) && !method.equals(usual.method())) {
      skipped++;
      return;
    }
    String base = server.endsWith("/") ? server.substring(0, server.length() - 1) : server;
    String url = base + address(item, operation);
    listed.add(new Listed(url, method, usual.known(), usual.headers(), operation.nameAt()));
  }

  private String address(Tree.Entry item, Tree.Entry operation) {
    String path = item.name();
    List<String> query = new ArrayList<>();
    List<Tree> parameters = new ArrayList<>(parameters(item.value()));
    parameters.addAll(parameters(operation.value()));
    for (Tree parameter : parameters) {
      String name = text(parameter, "name");
      if (text(parameter, "in").equals("path")) {
        path = path.replace("{" + name + "}", encoded(example(parameter)));
      } else if (text(parameter, "in").equals("query")
          && text(parameter, "required").equals("true")) {
        query.add(encoded(name) + "=" + encoded(example(parameter)));
      }
    }
    String rest = path.replaceAll("\\{[^{}]*\\}", ANY);
    return query.isEmpty() ? rest : rest + "?" + String.join("&", query);
  }

  private List<Tree> parameters(Tree holder) {
    return holder.get("parameters").map(Tree::items).orElse(List.of()).stream()
        .map(this::resolved)
        .toList();
  }

  private Tree resolved(Tree parameter) {
    return parameter
        .get("$ref")
        .flatMap(Tree::scalarText)
        .filter(reference -> reference.startsWith("#/"))
        .flatMap(reference -> document.find(reference.substring(2).split("/", -1)))
        .orElse(parameter);
  }

  private String example(Tree parameter) {
    return parameter
        .get("example")
        .or(() -> parameter.find("schema", "example"))
        .or(() -> parameter.find("schema", "default"))
        .or(() -> parameter.find("schema", "enum").flatMap(e -> e.items().stream().findFirst()))
        .flatMap(Tree::scalarText)
        .orElse(ANY);
  }

  private static String text(Tree tree, String name) {
    return tree.get(name).flatMap(Tree::scalarText).orElse("");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
