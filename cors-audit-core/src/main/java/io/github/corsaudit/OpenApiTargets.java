package io.github.corsaudit;

import io.github.corsaudit.model.Problem;
import io.github.corsaudit.probe.Listed;
import io.github.corsaudit.probe.TargetList;
import io.github.corsaudit.read.Documents;
import io.github.corsaudit.read.SourceText;
import io.github.corsaudit.read.Tree;
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

  private final OpenApiReferences references;
  private final OpenApiParameters parameters;
  private final OpenApiServers servers;
  private final Listed usual;
  private final List<Listed> listed = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private int changing;
  private int elsewhere;

  private OpenApiTargets(Tree document, OpenApiServers servers, Listed usual) {
    references = new OpenApiReferences(document);
    parameters = new OpenApiParameters(references);
    this.servers = servers;
    this.usual = usual;
  }

  /**
   * Reads a document.
   *
   * @param text the document, as YAML or JSON
   * @param server the server to ask; the document's first if empty
   * @param usual a target whose method, known origins and headers hold for all; of other methods
   *     than its own, only those that change nothing are asked
   * @throws RequestException if the server is no whole address
   */
  public static TargetList read(SourceText text, Optional<String> server, Listed usual) {
    Documents documents = Documents.of(text);
    TargetList none = new TargetList(List.of(), documents.problems());
    Optional<Tree> root = documents.first().filter(tree -> !paths(tree).isEmpty());
    if (root.isEmpty()) {
      boolean broken = documents.problems().stream().anyMatch(p -> p.kind().incomplete());
      return broken ? none : none.and(mistake(text, reason(documents.first())));
    }
    OpenApiServers servers = OpenApiServers.of(root.get(), server);
    return servers.missing().isPresent()
        ? none.and(mistake(text, servers.missing().get()))
        : none.and(new OpenApiTargets(root.get(), servers, usual).targets(text.path()));
  }

  private static List<Tree.Entry> paths(Tree root) {
    return root.get("paths").map(Tree::entries).orElse(List.of());
  }

  private static Problem mistake(SourceText text, String message) {
    return Problem.with(Problem.Kind.SYNTAX, text.path(), message);
  }

  private static String reason(Optional<Tree> root) {
    return root.flatMap(tree -> tree.get("swagger")).isPresent()
        ? "this is Swagger 2; only OpenAPI 3 can be read, to which converters lead"
        : "this is no OpenAPI 3 document with operations: it has no `paths`, or none in them";
  }

  private TargetList targets(String path) {
    for (Tree.Entry item : paths(references.root())) {
      if (!item.name().startsWith("x-")) {
        path(item);
      }
    }
    count(changing, "that may change something; -X METHOD asks those of one method", path);
    count(elsewhere, "of other servers; --server names one", path);
    return TargetList.of(listed).and(new TargetList(List.of(), problems));
  }

  private void count(int number, String which, String path) {
    if (number > 0) {
      String operations = number == 1 ? "1 operation was" : number + " operations were";
      String message = operations + " not asked, " + which;
      problems.add(Problem.with(Problem.Kind.SKIPPED, path, message));
    }
  }

  private void path(Tree.Entry entry) {
    Optional<Tree> item = references.resolved(entry.value());
    if (!entry.name().startsWith("/")) {
      String message = "a path begins with `/`; this one was not asked";
      problems.add(Problem.at(Problem.Kind.SYNTAX, entry.nameAt(), message));
    } else if (item.isEmpty()) {
      String message = "the `$ref` leads to nothing in this file; bundle all files into one";
      problems.add(Problem.at(Problem.Kind.UNSUPPORTED, entry.nameAt(), message));
    } else {
      item.get().entries().forEach(operation -> add(entry.name(), item.get(), operation));
    }
  }

  private void add(String path, Tree item, Tree.Entry operation) {
    String method = operation.name().toUpperCase(Locale.ROOT);
    if (!METHODS.contains(method)) {
      return;
    }
    if (!SAFE.contains(method) && !method.equals(usual.method())) {
      changing++;
      return;
    }
    Optional<String> server = servers.of(item, operation.value());
    if (server.isEmpty()) {
      elsewhere++;
      return;
    }
    String url = server.get() + parameters.filled(path, item, operation.value());
    listed.add(new Listed(url, method, usual.known(), usual.headers(), operation.nameAt()));
  }
}
