package io.github.corsaudit.origin;

import io.github.corsaudit.model.AllowOrigin;
import io.github.corsaudit.model.Answer;
import io.github.corsaudit.model.Header;
import io.github.corsaudit.model.TokenSet;
import io.github.corsaudit.model.Tri;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes an answer as the header lines a server sends. */
public final class AnswerHeaders {
  private final CorsRequest request;
  private final List<Header> lines = new ArrayList<>();

  private AnswerHeaders(CorsRequest request) {
    this.request = request;
  }

  /**
   * Returns an answer's CORS header lines for one request. What is unknown is left out, as is what
   * echoes something that the request does not hold.
   */
  public static List<Header> of(Answer answer, CorsRequest request) {
    AnswerHeaders headers = new AnswerHeaders(request);
    headers.allowOrigin(answer.allowOrigin().value());
    answer.credentials().value().raw().ifPresent(headers.line("Allow-Credentials"));
    headers.tokens("Allow-Methods", answer.methods().value(), request.method());
    headers.tokens("Allow-Headers", answer.headers().value(), request.headers());
    headers.tokens("Expose-Headers", answer.exposed().value(), Optional.empty());
    answer.maxAge().value().ifPresent(headers.line("Max-Age"));
    headers.flag("Access-Control-Allow-Private-Network", "true", answer.privateNetwork().value());
    headers.flag("Vary", "Origin", answer.varyOrigin().value());
    headers.flag("Cache-Control", "public, max-age=60", answer.cacheable());
    return List.copyOf(headers.lines);
  }

  private Consumer<String> line(String name) {
    return value -> lines.add(new Header("Access-Control-" + name, value));
  }

  private void allowOrigin(AllowOrigin value) {
    var line = line("Allow-Origin");
    if (value instanceof AllowOrigin.Star) {
      line.accept("*");
    } else if (value instanceof AllowOrigin.Echo) {
      request.origin().ifPresent(line);
    } else if (value instanceof AllowOrigin.Fixed fixed) {
      fixed.lines().forEach(line);
    }
  }

  private void tokens(String name, TokenSet value, Optional<String> asked) {
    if (value instanceof TokenSet.Listed listed) {
      line(name).accept(String.join(", ", listed.tokens()));
    } else if (value instanceof TokenSet.Echo) {
      asked.ifPresent(line(name));
    }
  }

  private void flag(String name, String value, Tri set) {
    if (set.isYes()) {
      lines.add(new Header(name, value));
    }
  }
}
