package io.github.corsaudit.read.nginx;

import io.github.corsaudit.model.AllowOrigin;
import io.github.corsaudit.model.Answer;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.Sourced;
import io.github.corsaudit.model.TokenSet;
import io.github.corsaudit.model.Tri;
import java.util.stream.Stream;

/**
 * What a request gets.
 *
 * @param answer its CORS headers
 * @param sends whether any header of the CORS protocol, or Vary, is among them
 * @param unknown what could not be told about Allow-Origin; empty text where nothing
 */
record Outcome(Answer answer, boolean sends, String unknown) {

  /** Returns what an answer with these lines says. */
  static Outcome of(SentHeaders sent, Arrival arrival, Provenance at) {
    Answer answer = Answers.of(sent, arrival, at);
    String unknown =
        sent.named(HeaderLines.ALLOW_ORIGIN).stream()
            .map(SentHeaders.Sent::value)
            .filter(Value::isOpaque)
            .map(Value::written)
            .findFirst()
            .orElse("");
    return new Outcome(answer, sent.any(), unknown);
  }

  /** Returns an outcome of which it cannot be told whom it lets in. */
  Outcome untold(String why) {
    Answer.Builder builder = answer.change().allowOrigin(new AllowOrigin.Unknown());
    return new Outcome(builder.build(), true, why);
  }

  /** Returns whether an answer carries a header of the CORS protocol. */
  static boolean speaks(Answer answer) {
    return !answer.refuses()
        || answer.credentials().value().raw().isPresent()
        || answer.credentials().value().granted() == Tri.UNKNOWN
        || answer.maxAge().value().isPresent()
        || Stream.of(answer.methods(), answer.headers(), answer.exposed())
            .anyMatch(tokens -> !(tokens.value() instanceof TokenSet.Absent));
  }

  /** Returns whether somebody may be let in by it. */
  boolean letsIn() {
    return !answer.refuses();
  }

  /** Returns whether both say the same, wherever it is written. */
  boolean sameAs(Outcome other) {
    return placeless(answer).equals(placeless(other.answer)) && unknown.equals(other.unknown);
  }

  /** Returns an answer that says the same but not where it is written. */
  static Answer placeless(Answer answer) {
    return new Answer(
        placeless(answer.allowOrigin()),
        placeless(answer.credentials()),
        placeless(answer.methods()),
        placeless(answer.headers()),
        placeless(answer.exposed()),
        placeless(answer.maxAge()),
        placeless(answer.varyOrigin()),
        answer.cacheable(),
        placeless(answer.privateNetwork()),
        answer.status());
  }

  private static <T> Sourced<T> placeless(Sourced<T> value) {
    return new Sourced<>(value.value(), new Provenance.Given(""));
  }
}
