package io.github.corsaudit.read.nginx;

import io.github.corsaudit.model.Problem;
import io.github.corsaudit.read.SourceText;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a file into tokens, as {@code ngx_conf_file.c} does, and further tolerates template
 * expressions within words and the Lua code of OpenResty's {@code *_by_lua_block}.
 */
final class Lexer {
  private final SourceText source;
  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private int at;
  private boolean atStart = true;
  private boolean beforeLua;

  private Lexer(SourceText source) {
    this.source = source;
    this.text = source.content();
  }

  /** A file's tokens, and what no token could be made of. */
  record Result(List<Token> tokens, List<Problem> problems) {}

  /** Returns the tokens of a file. */
  static Result tokens(SourceText source) {
    Lexer lexer = new Lexer(source);
    while (lexer.at < lexer.text.length()) {
      lexer.next();
    }
    return new Result(lexer.tokens, lexer.problems);
  }

  private void next() {
    char c = text.charAt(at);
    if (Character.isWhitespace(c) || c == '\uFEFF') {
      at++;
    } else if (c == '#') {
      at = endOfLine(at);
    } else if (atStart && Insertions.endOfInsertion(text, at) > at) {
      at = Insertions.endOfInsertion(text, at);
    } else if (c == ';' || c == '}' || (c == '{' && !text.startsWith("{{", at))) {
      mark(c);
    } else {
      word(c);
    }
  }

  private void mark(char c) {
    Token.Kind kind =
        c == ';' ? Token.Kind.SEMICOLON : c == '{' ? Token.Kind.OPEN : Token.Kind.CLOSE;
    tokens.add(new Token(kind, "", at, at + 1));
    at++;
    if (kind == Token.Kind.OPEN && beforeLua) {
      lua();
    }
    atStart = true;
    beforeLua = false;
  }

  private void lua() {
    int end = LuaCode.end(text, at);
    tokens.add(new Token(Token.Kind.WORD, text.substring(at, end), at, end));
    tokens.add(new Token(Token.Kind.SEMICOLON, "", end, end));
    at = end;
  }

  private void word(char first) {
    Words.Word word =
        first == '"' || first == '\'' ? Words.quoted(text, at) : Words.plain(text, at);
    if (word.closed()) {
      tokens.add(new Token(Token.Kind.WORD, word.text(), at, word.end()));
    } else {
      problems.add(unclosed(first, at));
      dropStatement();
    }
    beforeLua = beforeLua || (atStart && word.text().endsWith("_by_lua_block"));
    atStart = false;
    at = word.end();
  }

  /** What an open quote swallowed is nobody's value. */
  private void dropStatement() {
    while (!tokens.isEmpty() && tokens.get(tokens.size() - 1).kind() == Token.Kind.WORD) {
      tokens.remove(tokens.size() - 1);
    }
  }

  private Problem unclosed(char quote, int start) {
    return Problem.at(
        Problem.Kind.SYNTAX,
        source.place(start, start + 1),
        "the quote " + quote + " that opens here is never closed; close it before the `;`");
  }

  private int endOfLine(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }
}
