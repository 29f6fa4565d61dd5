package io.github.corsaudit.source;

import io.github.corsaudit.read.SourceText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a Python file imports, at whatever depth. Where a name is imported twice (a {@code try} with
 * a fallback), the first import counts.
 */
record PythonImports(Map<String, Imported> names, List<String> stars) {

  static PythonImports of(SourceText text, SyntaxNode root) {
    PythonImports imports = new PythonImports(new LinkedHashMap<>(), new ArrayList<>());
    Deque<SyntaxNode> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      SyntaxNode node = open.pop();
      switch (node.type()) {
        case "import_statement" -> imports.addModules(text, node);
        case "import_from_statement" -> imports.addSymbols(text, node);
        default -> {
          for (int i = node.children().size() - 1; i >= 0; i--) {
            open.push(node.children().get(i));
          }
        }
      }
    }
    return imports;
  }

  private void addModules(SourceText text, SyntaxNode statement) {
    for (SyntaxNode name : statement.children("name")) {
      Optional<SyntaxNode> alias = name.child("alias");
      if (alias.isPresent()) {
        String module = name.child("name").map(node -> text(text, node)).orElse("");
        names.putIfAbsent(text(text, alias.get()), new Imported(module, ""));
      } else {
        String first = text(text, name).split("\\.", 2)[0];
        names.putIfAbsent(first, new Imported(first, ""));
      }
    }
  }

  private void addSymbols(SourceText text, SyntaxNode statement) {
    String module = statement.child("module_name").map(node -> text(text, node)).orElse("");
    for (SyntaxNode name : statement.children("name")) {
      String symbol = text(text, name.child("name").orElse(name));
      String local = name.child("alias").map(node -> text(text, node)).orElse(symbol);
      names.putIfAbsent(local, new Imported(module, symbol));
    }
    if (statement.children().stream().anyMatch(child -> child.is("wildcard_import"))) {
      stars.add(module);
    }
  }

  private static String text(SourceText text, SyntaxNode node) {
    return text.content().substring(node.start(), node.end()).replaceAll("\\s+", "");
  }

  /**
   * Returns the full name of a dotted path whose first part may be imported: {@code getenv} is
   * {@code os.getenv} after {@code from os import getenv}.
   */
  String qualified(String path) {
    int dot = path.indexOf('.');
    String first = dot < 0 ? path : path.substring(0, dot);
    Imported imported = names.get(first);
    return imported == null ? path : imported.qualified() + (dot < 0 ? "" : path.substring(dot));
  }

  /**
   * Returns where a module may lie. An absolute name is looked for beside the importing file and in
   * each folder above it, since any of them may be on the interpreter's path.
   */
  static List<String> files(String module, String importer) {
    int dots = 0;
    while (dots < module.length() && module.charAt(dots) == '.') {
      dots++;
    }
    String relative = module.substring(dots).replace('.', '/');
    String folder = parent(importer);
    List<String> found = new ArrayList<>();
    if (dots > 0) {
      for (int i = 1; i < dots; i++) {
        folder = parent(folder);
      }
      addFiles(found, folder, relative);
      return found;
    }
    while (!folder.isEmpty()) {
      addFiles(found, folder, relative);
      folder = parent(folder);
    }
    addFiles(found, "", relative);
    addFiles(found, "src", relative);
    return found;
  }

  private static void addFiles(List<String> found, String folder, String relative) {
    String base = folder.isEmpty() || relative.isEmpty() ? folder : folder + "/";
    if (!relative.isEmpty()) {
      found.add(base + relative + ".py");
    }
    String path = base + relative;
    found.add(path.isEmpty() ? "__init__.py" : path + "/__init__.py");
  }

  private static String parent(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }
}
