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
import io.github.corsaudit.source.Value;
import io.github.corsaudit.source.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

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
    this.evaluator =
        new Evaluator(program, new World(sources.deployment().environment(), Map.of()));
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

  /** Returns the last part of a dotted path, empty for anything else. */
  String name(Expression expression) {
    if (expression instanceof Expression.Name variable) {
      return variable.id();
    }
    return expression instanceof Expression.Member member ? member.name() : "";
  }

  /** Returns what a method belongs to, by the last part of its path. */
  String owner(Expression callee) {
    return callee instanceof Expression.Member method ? name(method.object()) : "";
  }

  /** Returns the variable that a call's result is assigned to, empty if to none. */
  String target(CallSite site) {
    return evaluator.assigned(site).orElse("");
  }

  /** Returns the calls that make the elements of a list given as keyword argument. */
  List<CallSite> listed(CallSite site, String keyword) {
    return site.call().arguments().stream()
        .filter(argument -> argument.name().equals(Optional.of(keyword)))
        .flatMap(argument -> evaluator.resolve(argument.value(), site.frame()).branches().stream())
        .flatMap(list -> Values.elements(list).stream())
        .flatMap(
            element ->
                element.value() instanceof Value.Made made
                    ? Stream.of(
                        new CallSite(made.call(), made.frame(), Optional.empty(), List.of()))
                    : Stream.empty())
        .toList();
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
