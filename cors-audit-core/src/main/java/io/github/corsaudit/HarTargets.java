package io.github.corsaudit;

import io.github.corsaudit.model.Origin;
import io.github.corsaudit.model.Problem;
import io.github.corsaudit.probe.Listed;
import io.github.corsaudit.probe.TargetList;
import io.github.corsaudit.read.Documents;
import io.github.corsaudit.read.SourceText;
import io.github.corsaudit.read.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Takes the requests of recorded traffic (HAR 1.2) for targets: their addresses, and the origins
 * that asked. Cookies, passwords and tokens that were recorded stay where they are.
 */
public final class HarTargets {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private HarTargets() {}

  /**
   * Reads a recording.
   *
   * @param text the recording
   * @param usual a target whose known origins and headers hold for all; of other methods than its
   *     own, only those that change nothing are asked
   */
  public static TargetList read(SourceText text, Listed usual) {
    Documents documents = Documents.of(text);
    TargetList none = new TargetList(List.of(), documents.problems());
    Optional<Tree> entries = documents.first().flatMap(root -> root.find("log", "entries"));
    if (entries.isEmpty() && documents.problems().stream().anyMatch(p -> p.kind().incomplete())) {
      return none;
    }
    if (entries.isEmpty()) {
      String message = "this is no HAR file: it has no `log.entries`";
      return none.and(Problem.with(Problem.Kind.SYNTAX, text.path(), message));
    }
    Map<String, Listed> distinct = new LinkedHashMap<>();
    entries.get().items().stream()
        .flatMap(entry -> entry.get("request").stream())
        .flatMap(request -> listed(request, usual).stream())
        .forEach(found -> distinct.putIfAbsent(found.method() + " " + found.url(), found));
    return none.and(TargetList.of(distinct.values()));
  }

  private static Optional<Listed> listed(Tree request, Listed usual) {
    String method = request.get("method").flatMap(Tree::scalarText).orElse("");
    boolean preflight = header(request, "access-control-request-method").isPresent();
    return request
        .get("url")
        .filter(url -> !preflight && (SAFE.contains(method) || method.equals(usual.method())))
        .flatMap(
            url ->
                url.scalarText()
                    .filter(address -> address.startsWith("http"))
                    .map(
                        address ->
                            new Listed(
                                RecordedUrl.withoutSecrets(address),
                                method,
                                known(request, usual),
                                usual.headers(),
                                url.at())));
  }

  private static List<Origin> known(Tree request, Listed usual) {
    List<Origin> known = new ArrayList<>(usual.known());
    header(request, "origin").flatMap(Origin::parse).ifPresent(known::add);
    return known.stream().distinct().toList();
  }

  private static Optional<String> header(Tree request, String name) {
    Stream<Tree> lines = request.get("headers").map(Tree::items).orElse(List.of()).stream();
    return lines
        .filter(
            line ->
                line.get("name")
                    .flatMap(Tree::scalarText)
                    .filter(name::equalsIgnoreCase)
                    .isPresent())
        .flatMap(line -> line.get("value").flatMap(Tree::scalarText).stream())
        .findFirst();
  }
}
