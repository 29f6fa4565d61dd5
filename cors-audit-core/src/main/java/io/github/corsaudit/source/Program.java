package io.github.corsaudit.source;

import io.github.corsaudit.model.Problem;
import io.github.corsaudit.read.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The source files of one program in one language, each parsed once, when it is first asked for.
 * Not thread-safe.
 */
public final class Program {
  private final Language language;
  private final Function<String, Optional<SourceText>> lookup;
  private final Map<String, Optional<SourceModule>> modules = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  /**
   * Takes where to find files.
   *
   * @param language the language of all files
   * @param lookup returns the text of a file by its path, empty if there is none
   */
  public Program(Language language, Function<String, Optional<SourceText>> lookup) {
    this.language = language;
    this.lookup = lookup;
  }

  /** Returns a file's module, or empty if the file does not exist or cannot be analysed. */
  public Optional<SourceModule> module(String path) {
    Optional<SourceModule> known = modules.get(path);
    if (known == null) {
      known = lookup.apply(path).flatMap(this::parse);
      modules.put(path, known);
    }
    return known;
  }

  /** Returns the module that an import in a file refers to, if it lies in the program. */
  Optional<SourceModule> imported(String module, SourceModule importer) {
    for (String path : language.files(module, importer.text().path())) {
      Optional<SourceModule> found = module(path);
      if (found.isPresent() && found.get() != importer) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Returns a literal of the language written inside a string; its parts stand at {@code use}. */
  Optional<Expression> literal(String content) {
    SourceText text = new SourceText("", "value = " + content);
    return parse(text)
        .map(module -> module.top().steps())
        .filter(steps -> steps.size() == 1)
        .map(steps -> steps.get(0))
        .map(step -> step instanceof Step.Bind bind ? bind.value() : null);
  }

  private Optional<SourceModule> parse(SourceText text) {
    Parsed parsed = TreeParser.parse(text.content(), language.grammar());
    if (parsed instanceof Parsed.Refused refused) {
      problems.add(
          Problem.with(
              Problem.Kind.UNSUPPORTED,
              text.path(),
              language.name() + " code cannot be analysed: " + refused.reason()));
      return Optional.empty();
    }
    return Optional.of(language.read(text, ((Parsed.Tree) parsed).root()));
  }

  /** Returns what could not be analysed so far, each file once. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }
}
