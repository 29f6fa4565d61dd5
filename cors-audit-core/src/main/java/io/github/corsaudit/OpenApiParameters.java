package io.github.corsaudit;

import io.github.corsaudit.read.Tree;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Fills in what an operation's address leaves open: with an example of the document, else with
 * something of the right kind.
 *
 * @param references finds what stands elsewhere in the document
 */
record OpenApiParameters(OpenApiReferences references) {
  /** Stands in where a document says nothing: most services take it for some number or name. */
  private static final String ANY = "1";

  private static final int DEEPEST = 5;

  private static final Map<String, String> FORMATS =
      Map.of(
          "uuid", "00000000-0000-4000-8000-000000000001",
          "date", "2024-01-01",
          "date-time", "2024-01-01T00:00:00Z",
          "email", "user@example.com");

  /** Returns the path with values, and with the query parameters that have to be there. */
  String filled(String path, Tree item, Tree operation) {
    String text = path;
    List<String> query = new ArrayList<>();
    for (Tree parameter : parameters(item, operation)) {
      String name = text(parameter, "name");
      if (text(parameter, "in").equals("path")) {
        text = text.replace("{" + name + "}", encoded(example(parameter)));
      } else if (text(parameter, "in").equals("query")
          && text(parameter, "required").equals("true")) {
        query.add(encoded(name) + "=" + encoded(example(parameter)));
      }
    }
    String rest = text.replaceAll("\\{[^{}]*\\}", ANY);
    return query.isEmpty() ? rest : rest + "?" + String.join("&", query);
  }

  /** An operation's parameter takes the place of the path's of the same name and kind. */
  private List<Tree> parameters(Tree item, Tree operation) {
    Map<String, Tree> all = new LinkedHashMap<>();
    for (Tree holder : List.of(item, operation)) {
      for (Tree written : holder.get("parameters").map(Tree::items).orElse(List.of())) {
        references
            .resolved(written)
            .ifPresent(found -> all.put(text(found, "in") + " " + text(found, "name"), found));
      }
    }
    return List.copyOf(all.values());
  }

  private String example(Tree parameter) {
    return scalar(parameter, "example")
        .or(() -> parameter.get("examples").flatMap(this::firstExample))
        .or(() -> parameter.get("schema").flatMap(schema -> sample(schema, DEEPEST)))
        .orElse(ANY);
  }

  private Optional<String> firstExample(Tree examples) {
    return examples.entries().stream()
        .flatMap(entry -> references.resolved(entry.value()).stream())
        .flatMap(example -> scalar(example, "value").stream())
        .findFirst();
  }

  private Optional<String> sample(Tree written, int depth) {
    Optional<Tree> schema = references.resolved(written).filter(found -> depth > 0);
    return schema.flatMap(
        found ->
            scalar(found, "example")
                .or(() -> first(found, "examples").flatMap(Tree::scalarText))
                .or(() -> scalar(found, "default"))
                .or(() -> scalar(found, "const"))
                .or(() -> first(found, "enum").flatMap(Tree::scalarText))
                .or(() -> deeper(found, depth - 1))
                .or(() -> ofKind(found)));
  }

  private Optional<String> deeper(Tree schema, int depth) {
    return schema
        .get("items")
        .or(() -> first(schema, "allOf"))
        .or(() -> first(schema, "oneOf"))
        .or(() -> first(schema, "anyOf"))
        .flatMap(inner -> sample(inner, depth));
  }

  private static Optional<String> ofKind(Tree schema) {
    return Optional.ofNullable(FORMATS.get(text(schema, "format")))
        .or(() -> scalar(schema, "minimum"))
        .or(() -> scalar(schema, "type").filter("boolean"::equals).map(type -> "true"));
  }

  private static Optional<Tree> first(Tree tree, String name) {
    return tree.get(name).flatMap(list -> list.items().stream().findFirst());
  }

  private static Optional<String> scalar(Tree tree, String name) {
    return tree.get(name).flatMap(Tree::scalarText);
  }

  private static String text(Tree tree, String name) {
    return scalar(tree, name).orElse("");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
