package io.github.corsaudit.source;

import io.github.corsaudit.read.SourceText;
import java.util.List;
import org.treesitter.TSLanguage;
import org.treesitter.TreeSitterPython;

/** Python 3, and what of Python 2 its grammar covers. */
final class PythonLanguage extends Language {

  /** The grammar, whose native library is loaded when it is first asked for. */
  private static final class Native {
    static {
      NativeLibraries.load("tree-sitter-python", TreeSitterPython::new);
    }

    static TSLanguage grammar() {
      return new TreeSitterPython();
    }
  }

  @Override
  String name() {
    return "Python";
  }

  @Override
  Grammar grammar() {
    return Native::grammar;
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
