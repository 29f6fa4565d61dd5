package io.github.corsaudit.source;

import io.github.corsaudit.read.SourceText;
import java.util.List;
import org.treesitter.TreeSitterPython;

/** Python 3, and what of Python 2 its grammar covers. */
final class PythonLanguage extends Language {

  @Override
  String name() {
    return "Python";
  }

  @Override
  Grammar grammar() {
    return TreeSitterPython::new;
  }

  @Override
  SourceModule read(SourceText text, SyntaxNode root) {
    Frame top = new Frame(Frame.Kind.FILE, "", new Place(text, 0, text.content().length()), null);
    PythonFile file = new PythonFile(text, PythonImports.of(text, root));
    top.steps(new PythonStatements(file, top).body(root));
    return new SourceModule(
        text, top, file.imports().names(), file.imports().stars(), file.calls());
  }

  @Override
  List<String> files(String module, String importer) {
    return PythonImports.files(module, importer);
  }
}
