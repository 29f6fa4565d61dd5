package io.github.corsaudit.origin;

import io.github.corsaudit.model.Origin;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * A set of origins, relative to the names a policy trusts, that a policy should not let in without
 * meaning to. The analyser of declared policies decides whether the set and what is let in have a
 * member in common; the prober draws members and asks with them, in the order of the constants.
 * Each constant defines both.
 */
public enum Question {
  /** An origin that is meant to be let in. */
  TRUSTED("trusted", QuestionSets::trusted, Draws::trusted),
  /** A website that has nothing to do with any trusted name. */
  STRANGER("stranger", QuestionSets::strangers, Draws::strangers),
  /** The opaque origin: {@code null}, which a sandboxed frame of any site sends. */
  NULL("null", QuestionSets::opaque, Draws::opaque),
  /** A trusted name with something registrable behind it: {@code app.example.com.evil.test}. */
  PREFIX("prefix", QuestionSets::prefix, Draws::prefix),
  /** A registrable name that ends with a trusted one: {@code evilexample.com}. */
  SUFFIX("suffix", QuestionSets::suffix, Draws::suffix),
  /** A trusted name with another character in the place of a dot: {@code appxexample.com}. */
  DOT("dot", QuestionSets::dot, Draws::dot),
  /**
   * A registrable name that holds a trusted one ({@code x.example.com.evil.test}), or all but the
   * end of one ({@code app.example.co}).
   */
  SUBSTRING("substring", QuestionSets::substring, Draws::substring),
  /**
   * A trusted name under an ending that hardly any owner takes beside their own: {@code
   * app.example.top}. Let in by expressions that leave the ending open.
   */
  SIBLING(
      "sibling",
      trusted -> siblings(trusted).map(OriginSets::text),
      (draws, trusted) -> siblings(trusted).limit(1)),
  /** A name with a character, such as the underscore, that no registry but some browser allows. */
  SPECIAL_CHARACTER("special-character", QuestionSets::special, Draws::special),
  /** An unencrypted origin that is not loopback. */
  HTTP("http", QuestionSets::http, Draws::http),
  /** Any sub-domain of a trusted name, or of a parent of it that one party registered. */
  SUBDOMAIN("subdomain", QuestionSets::subdomain, Draws::subdomain),
  /** Any port of a trusted host; loopback hosts do not count. */
  PORT("port", QuestionSets::ports, Draws::port),
  /** This machine, from the user's point of view. */
  LOOPBACK("loopback", QuestionSets::loopback, Draws::loopback),
  /** Any name under the public suffix of a trusted one: {@code https://*.co.uk}. */
  PUBLIC_SUFFIX("public-suffix", QuestionSets::publicSuffix, Draws::publicSuffix),
  /** Any tenant of a host where everyone may have a name: {@code https://*.github.io}. */
  SHARED_HOSTING("shared-hosting", QuestionSets::sharedHosting, Draws::sharedHosting),
  /** Strangers that none of the other questions describes. Not asked of servers. */
  TOO_BROAD("too-broad");

  private final String id;

  @SuppressWarnings("ImmutableEnumChecker") // a reference to a method without state
  private final Function<Origin, Stream<String>> sets;

  @SuppressWarnings("ImmutableEnumChecker") // a reference to a method without state
  private final BiFunction<Draws, Origin, Stream<String>> draws;

  Question(
      String id,
      Function<Origin, Stream<String>> sets,
      BiFunction<Draws, Origin, Stream<String>> draws) {
    this.id = id;
    this.sets = sets;
    this.draws = draws;
  }

  Question(
      String id, Supplier<Stream<String>> sets, BiFunction<Draws, Origin, Stream<String>> draws) {
    this(id, name -> name.equals(Draws.NOBODY) ? sets.get() : Stream.empty(), draws);
  }

  Question(String id, Supplier<Stream<String>> sets, Function<Draws, Stream<String>> draws) {
    this(
        id,
        sets,
        (source, name) -> name.equals(Draws.NOBODY) ? draws.apply(source) : Stream.empty());
  }

  Question(String id) {
    this(id, trusted -> Stream.empty(), (source, trusted) -> Stream.empty());
  }

  /** Returns the name used in policies and facts. */
  public String id() {
    return id;
  }

  /** Returns the question with an id. */
  public static Optional<Question> byId(String id) {
    return Stream.of(values()).filter(question -> question.id.equals(id)).findFirst();
  }

  /**
   * Draws members of the set to ask a server with: one of each kind, with random labels. Nothing is
   * drawn where the question makes no sense for a trusted name, as for sub-domains of an address.
   */
  public List<String> draw(List<Origin> trusted, RandomGenerator random) {
    Draws source = new Draws(random);
    return subjects(trusted)
        .flatMap(subject -> draws.apply(source, subject))
        .filter(origin -> this == NULL || SentOrigins.parse(origin).isPresent())
        .distinct()
        .toList();
  }

  /** Returns whether the set, relative to some trusted names, holds an origin. */
  public boolean contains(List<Origin> trusted, String origin) {
    return sets(trusted).anyMatch(set -> OriginSets.matches(set, origin));
  }

  /**
   * Returns the set relative to some trusted names, in parts: expressions of {@link OriginSets}.
   */
  Stream<String> sets(List<Origin> trusted) {
    return subjects(trusted).flatMap(sets);
  }

  private static Stream<String> siblings(Origin trusted) {
    return QuestionSets.registrable(trusted).stream()
        .map(domain -> trusted.host().length() - domain.length() + domain.indexOf('.'))
        .flatMap(
            end ->
                Stream.of("top", "icu", "click")
                    .map(
                        rare ->
                            new StringBuilder(trusted.host())
                                .replace(end + 1, trusted.host().length(), rare)))
        .map(host -> new Origin(trusted.scheme(), host.toString(), trusted.port()).text())
        .filter(origin -> !origin.equals(trusted.text()));
  }

  private static Stream<Origin> subjects(List<Origin> trusted) {
    return Stream.concat(trusted.stream(), Stream.of(Draws.NOBODY));
  }
}
