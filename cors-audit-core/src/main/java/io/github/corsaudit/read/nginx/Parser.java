package io.github.corsaudit.read.nginx;

import io.github.corsaudit.model.Problem;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.read.SourceText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Builds the tree of directives of one file; goes on after a mistake as well as it can. */
final class Parser {
  /** Deeper blocks have no meaning to nginx; reading on would only cost. */
  private static final int DEEPEST = 64;

  private final SourceText source;
  private final Deque<Open> open = new ArrayDeque<>();
  private final List<Problem> problems = new ArrayList<>();
  private List<Token> words = new ArrayList<>();
  private List<Directive> current = new ArrayList<>();

  private Parser(SourceText source) {
    this.source = source;
  }

  /** A block that is not closed yet: its head, and the directives around it. */
  private record Open(List<Token> head, List<Directive> around) {}

  /** Returns the tree of a file. */
  static Parsed parse(SourceText source) {
    Parser parser = new Parser(source);
    Lexer.Result lexed = Lexer.tokens(source);
    parser.problems.addAll(lexed.problems());
    lexed.tokens().forEach(parser::take);
    parser.finish();
    return new Parsed(source, parser.current, parser.problems);
  }

  private void take(Token token) {
    if (open.size() > DEEPEST) {
      report(token, "blocks are nested more than " + DEEPEST + " deep here; nginx has no such use");
      return;
    }
    switch (token.kind()) {
      case WORD -> words.add(token);
      case SEMICOLON -> endStatement();
      case OPEN -> openBlock(token);
      case CLOSE -> closeBlock(token);
    }
  }

  private void endStatement() {
    if (!words.isEmpty()) {
      Directive directive = directive(words, Optional.empty());
      if (HeaderMistakes.swallowsNext(directive)) {
        report(words.get(0), "`" + directive.name() + "` does not end with `;`; add it");
      }
      current.add(directive);
    }
    words = new ArrayList<>();
  }

  private void openBlock(Token brace) {
    if (words.isEmpty()) {
      words.add(brace);
      report(brace, "a `{` stands here without the name of a block; write one or remove it");
    }
    open.push(new Open(words, current));
    words = new ArrayList<>();
    current = new ArrayList<>();
  }

  private void closeBlock(Token brace) {
    endUnfinished();
    if (open.isEmpty()) {
      report(brace, "this `}` closes nothing; remove it or open its block");
      return;
    }
    Open block = open.pop();
    List<Directive> inner = current;
    current = block.around;
    current.add(directive(block.head, Optional.of(inner)));
  }

  private void finish() {
    endUnfinished();
    while (!open.isEmpty()) {
      Token head = open.getFirst().head.get(0);
      report(head, "the block `" + head.text() + "` is never closed; add the missing `}`");
      closeBlock(head);
    }
  }

  private void endUnfinished() {
    if (!words.isEmpty()) {
      Token last = words.get(words.size() - 1);
      report(last, "`" + words.get(0).text() + "` does not end with `;`; add it here");
      endStatement();
    }
  }

  private void report(Token token, String message) {
    if (problems.isEmpty()) {
      Provenance.InFile place = source.place(token.start(), token.end());
      problems.add(Problem.at(Problem.Kind.SYNTAX, place, message));
    }
  }

  private Directive directive(List<Token> statement, Optional<List<Directive>> block) {
    Token first = statement.get(0);
    Token last = statement.get(statement.size() - 1);
    List<Argument> arguments = new ArrayList<>();
    for (Token token : statement.subList(1, statement.size())) {
      arguments.add(new Argument(token.text(), source.place(token.start(), token.end())));
    }
    return new Directive(first.text(), arguments, block, source.place(first.start(), last.end()));
  }
}
