package io.github.corsaudit.read.nginx;

import io.github.corsaudit.model.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Puts the content of included files in the place of each {@code include}. */
final class Expansion {
  /** Includes deeper than this are taken for a circle that changes its path. */
  private static final int DEEPEST = 16;

  /** The most files that one file may bring in, to bound files that include others many times. */
  private static final int MOST_FILES = 2000;

  private final Library library;
  private final String top;
  private final Deque<String> open = new ArrayDeque<>();
  private final Set<String> files = new TreeSet<>();
  private final List<Problem> problems = new ArrayList<>();
  private int count;

  private Expansion(Library library, String top) {
    this.library = library;
    this.top = top;
  }

  /**
   * A file with everything it includes.
   *
   * @param top the file
   * @param directives its directives, none of them an {@code include}
   * @param files the included files
   * @param problems includes that were not found and may hold a policy
   */
  record Tree(Parsed top, List<Directive> directives, Set<String> files, List<Problem> problems) {

    /** Returns the path of the file at the top. */
    String path() {
      return top.source().path();
    }
  }

  /** Returns a file with everything it includes. */
  static Tree of(Parsed parsed, Library library) {
    String path = parsed.source().path();
    Expansion expansion = new Expansion(library, path);
    expansion.open.push(path);
    List<Directive> all = expansion.expand(parsed.directives());
    return new Tree(parsed, all, expansion.files, expansion.problems);
  }

  private List<Directive> expand(List<Directive> directives) {
    List<Directive> all = new ArrayList<>(directives.size());
    for (Directive directive : directives) {
      if (directive.is("include") && directive.arguments().size() == 1) {
        all.addAll(include(directive));
      } else if (directive.block().isPresent()) {
        all.add(directive.withBlock(expand(directive.children())));
      } else {
        all.add(directive);
      }
    }
    return all;
  }

  private List<Directive> include(Directive directive) {
    List<String> found = library.included(directive.word(0), top);
    if (found.isEmpty() && directive.word(0).toLowerCase(Locale.ROOT).contains("cors")) {
      problems.add(Problem.at(Problem.Kind.UNRESOLVED, directive.at(), missing(directive.word(0))));
    }
    List<Directive> all = new ArrayList<>();
    for (String path : found) {
      boolean circle = open.contains(path) || open.size() >= DEEPEST || count >= MOST_FILES;
      Optional<Parsed> file = circle ? Optional.empty() : library.file(path);
      file.ifPresent(parsed -> all.addAll(enter(path, parsed)));
    }
    return all;
  }

  private List<Directive> enter(String path, Parsed parsed) {
    count++;
    files.add(path);
    open.push(path);
    List<Directive> all = expand(parsed.directives());
    open.pop();
    return all;
  }

  private static String missing(String path) {
    return "`include " + path + "` was not found among the audited files; audit its folder too";
  }
}
