package io.github.corsaudit.read.nginx;

import io.github.corsaudit.model.AllowOrigin;
import io.github.corsaudit.model.Answer;
import io.github.corsaudit.model.Credentials;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.Sourced;
import io.github.corsaudit.model.TokenSet;
import io.github.corsaudit.model.Tri;
import io.github.corsaudit.read.nginx.SentHeaders.Sent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Turns header lines into an answer. */
final class Answers {
  private final SentHeaders sent;

  private Answers(SentHeaders sent) {
    this.sent = sent;
  }

  /** Returns the answer that carries these lines; what is absent is placed at {@code at}. */
  static Answer of(SentHeaders sent, Arrival arrival, Provenance at) {
    return new Answers(sent).answer(arrival, at);
  }

  private Answer answer(Arrival arrival, Provenance at) {
    Answer.Builder builder = Answer.at(at);
    Optional<Sourced<AllowOrigin>> allowOrigin = allowOrigin();
    allowOrigin.ifPresent(builder::allowOrigin);
    // A Vary that is missing is missed where the line stands that needs it.
    allowOrigin.ifPresent(line -> builder.varyOrigin(line.map(value -> Tri.NO)));
    credentials().ifPresent(builder::credentials);
    tokens("access-control-allow-methods").ifPresent(builder::methods);
    tokens("access-control-allow-headers").ifPresent(builder::headers);
    tokens("access-control-expose-headers").ifPresent(builder::exposed);
    joined("access-control-max-age").ifPresent(builder::maxAge);
    vary().ifPresent(builder::varyOrigin);
    privateNetwork().ifPresent(builder::privateNetwork);
    status(arrival).ifPresent(builder::status);
    return builder.cacheable(Cacheability.of(sent, arrival.level())).build();
  }

  /**
   * Files answer a preflight with 405. That is only worth telling where preflights are expected:
   * fonts and images are fetched without.
   */
  private static OptionalInt status(Arrival arrival) {
    boolean expected = arrival.level().lines().stream().anyMatch(HeaderLine::preflightOnly);
    boolean told = expected || arrival.status().orElse(0) != 405;
    return told ? arrival.status() : OptionalInt.empty();
  }

  private Optional<Sourced<AllowOrigin>> allowOrigin() {
    List<Sent> lines = sent.named(HeaderLines.ALLOW_ORIGIN);
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    AllowOrigin value =
        lines.size() == 1
            ? allowOrigin(lines.get(0).value())
            : new AllowOrigin.Fixed(lines.stream().map(line -> line.value().written()).toList());
    return Optional.of(new Sourced<>(value, lines.get(0).at()));
  }

  private static AllowOrigin allowOrigin(Value value) {
    if (value.isOrigin()) {
      return new AllowOrigin.Echo();
    }
    Optional<String> text = value.text();
    if (text.isEmpty()) {
      return new AllowOrigin.Unknown();
    }
    return text.get().equals("*")
        ? new AllowOrigin.Star()
        : new AllowOrigin.Fixed(List.of(text.get()));
  }

  private Optional<Sourced<Credentials>> credentials() {
    return first("access-control-allow-credentials")
        .map(
            line ->
                new Sourced<>(
                    text("access-control-allow-credentials")
                        .map(Credentials::of)
                        .orElseGet(Credentials::unknown),
                    line.at()));
  }

  private Optional<Sourced<TokenSet>> tokens(String name) {
    return first(name).map(line -> new Sourced<>(tokens(name, line.value()), line.at()));
  }

  private TokenSet tokens(String name, Value value) {
    if (value.is(new Piece.RequestedMethod()) || value.is(new Piece.RequestedHeaders())) {
      return new TokenSet.Echo();
    }
    Optional<String> text = text(name);
    return text.isPresent()
        ? new TokenSet.Listed(Arrays.stream(text.get().split(",")).map(String::strip).toList())
        : new TokenSet.Unknown();
  }

  private Optional<Sourced<String>> joined(String name) {
    return first(name)
        .map(line -> new Sourced<>(text(name).orElseGet(() -> line.value().written()), line.at()));
  }

  private Optional<Sourced<Tri>> vary() {
    return first("vary")
        .map(
            line ->
                new Sourced<>(
                    text("vary").map(Answers::namesOrigin).orElse(Tri.UNKNOWN), line.at()));
  }

  private static Tri namesOrigin(String vary) {
    List<String> names =
        Arrays.stream(vary.toLowerCase(Locale.ROOT).split(",")).map(String::strip).toList();
    return Tri.of(names.contains("origin") || names.contains("*"));
  }

  private Optional<Sourced<Tri>> privateNetwork() {
    return first("access-control-allow-private-network")
        .map(line -> new Sourced<>(Tri.YES, line.at()));
  }

  private Optional<Sent> first(String name) {
    return sent.named(name).stream().findFirst();
  }

  /** Returns all lines of a header as one, empty if part of them cannot be told. */
  private Optional<String> text(String name) {
    List<String> texts = new ArrayList<>();
    for (Sent line : sent.named(name)) {
      Optional<String> text = line.value().text();
      if (text.isEmpty()) {
        return Optional.empty();
      }
      texts.add(text.get());
    }
    return Optional.of(texts.stream().collect(Collectors.joining(", ")));
  }
}
