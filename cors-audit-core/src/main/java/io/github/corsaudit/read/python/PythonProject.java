package io.github.corsaudit.read.python;

import io.github.corsaudit.model.Confidence;
import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Problem;
import io.github.corsaudit.model.Tri;
import io.github.corsaudit.read.SourceText;
import io.github.corsaudit.read.Sources;
import io.github.corsaudit.source.CallSite;
import io.github.corsaudit.source.Evaluator;
import io.github.corsaudit.source.Expression;
import io.github.corsaudit.source.Language;
import io.github.corsaudit.source.Program;
import io.github.corsaudit.source.SourceModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The Python files of one audit, and what finding settings in them takes. */
final class PythonProject {
  private final Sources sources;
  private final List<String> words;
  private final Program program;
  private final Evaluator evaluator;

  /**
   * Takes the files.
   *
   * @param sources the files of the audit
   * @param words of which a file must hold one to be worth parsing for this framework
   */
  PythonProject(Sources sources, List<String> words) {
    this(sources, words, path -> Optional.empty());
  }

  /**
   * Takes the files.
   *
   * @param sources the files of the audit
   * @param words of which a file must hold one to be worth parsing for this framework
   * @param library returns what programs import from the framework itself, by the path that it
   *     would have in the tree
   */
  PythonProject(
      Sources sources, List<String> words, Function<String, Optional<SourceText>> library) {
    this.sources = sources;
    this.words = words;
    this.program =
        new Program(Language.python(), path -> sources.lookup(path).or(() -> library.apply(path)));
    this.evaluator = new Evaluator(program);
  }

  Sources sources() {
    return sources;
  }

  Evaluator evaluator() {
    return evaluator;
  }

  /** Returns whether a path is that of Python source code. */
  static boolean isPython(String path) {
    return path.endsWith(".py") || path.endsWith(".pyw");
  }

  /** Returns the candidate files that speak of the framework and could be parsed. */
  List<SourceModule> modules() {
    List<SourceModule> modules = new ArrayList<>();
    for (SourceText text : sources.candidates()) {
      if (speaks(text.content())) {
        program.module(text.path()).ifPresent(modules::add);
      }
    }
    return modules;
  }

  private boolean speaks(String content) {
    for (String word : words) {
      if (content.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Returns any file of the audited tree as a module, empty if it does not exist or parse. */
  Optional<SourceModule> module(String path) {
    return program.module(path);
  }

  /** Returns the candidate files that could not be analysed. */
  List<Problem> problems() {
    List<String> candidates = sources.candidates().stream().map(SourceText::path).toList();
    return program.problems().stream()
        .filter(problem -> candidates.contains(problem.where()))
        .toList();
  }

  /** Returns whether an expression refers to something with one of these full names. */
  boolean refersTo(Expression expression, CallSite site, Predicate<String> names) {
    return qualified(expression, site).filter(names).isPresent();
  }

  /** Returns the full name of what an expression refers to, if it is a dotted path. */
  Optional<String> qualified(Expression expression, CallSite site) {
    return evaluator.qualified(expression, site.frame());
  }

  /** Begins the policy that a call declares with one set of its options. */
  CorsPolicy.Builder declared(String system, CallSite site, Options options) {
    boolean certain = evaluator.reached(site) == Tri.YES;
    Confidence reached = certain ? Confidence.CERTAIN : Confidence.POSSIBLE;
    return CorsPolicy.declared(system, site.call().place().at())
        .confidence(reached.min(options.confidence()))
        .development(evaluator.inDevelopment(site));
  }
}
