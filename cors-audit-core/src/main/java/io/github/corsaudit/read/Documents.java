package io.github.corsaudit.read;

import io.github.corsaudit.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The documents of a YAML or JSON file (JSON is read as the YAML that it is). Anchors, aliases and
 * merge keys are resolved; of a name that stands twice in a mapping the last value holds, as most
 * parsers have it, and a problem says so.
 *
 * @param roots the documents that could be read, in order, without empty ones
 * @param problems what is wrong with the file; after a syntax error the rest of it is not read
 */
public record Documents(List<Tree> roots, List<Problem> problems) {
  private static final int MAX_LENGTH = 32_000_000;

  /** Makes the lists unchangeable. */
  public Documents {
    roots = List.copyOf(roots);
    problems = List.copyOf(problems);
  }

  /** Returns the documents of a file. Never throws for what stands in it. */
  public static Documents of(SourceText source) {
    if (source.content().length() > MAX_LENGTH) {
      String message = "larger than 32 MB, not read; leave it out, or split it";
      return new Documents(
          List.of(), List.of(Problem.with(Problem.Kind.UNSUPPORTED, source.path(), message)));
    }
    TreeBuilder builder = new TreeBuilder(source);
    try {
      LoadSettings settings = LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
      for (Event event : new Parse(settings).parseString(parsable(source))) {
        builder.take(event);
      }
      return new Documents(builder.roots(), builder.problems());
    } catch (YamlEngineException broken) {
      return failed(builder, SyntaxMistake.problem(source, broken));
    } catch (UnreadableTree refused) {
      return failed(builder, refused.problem());
    }
  }

  /** JSON may be indented with tabs, YAML may not; neither change moves a position. */
  private static String parsable(SourceText source) {
    return source.path().endsWith(".json")
        ? source.content().replace('\t', ' ')
        : Placeholders.hide(source.content());
  }

  private static Documents failed(TreeBuilder builder, Problem problem) {
    List<Problem> problems = new ArrayList<>(builder.problems());
    problems.add(problem);
    return new Documents(builder.roots(), problems);
  }

  /** Returns the first document, if there is one. */
  public Optional<Tree> first() {
    return roots.stream().findFirst();
  }
}
