package io.github.corsaudit.probe;

import io.github.corsaudit.model.Origin;
import io.github.corsaudit.origin.PublicSuffixes;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The websites that an answer's Content-Security-Policy names. Its owners have to do with them, so
 * that they may be let in, too. Content Security Policy Level 3, section 2.3.1, "Source Lists".
 */
record ContentSources(String policy, Optional<String> ownDomain) {
  private static final String EMBEDDERS = "frame-ancestors";
  private static final String ANY_LABEL = "*.";

  /** Ports that no origin is written with. */
  private static final Set<String> IMPLIED = Set.of("https:443", "http:80");

  /** A source's scheme, if it has one, its host, and its port; the path does not matter. */
  private static final Pattern SOURCE =
      Pattern.compile(
          "(?:(https?)://)?((?:\\*\\.)?[a-z0-9_-]+(?:\\.[a-z0-9_-]+)+)(?:(:[0-9]+)|:\\*)?(?:/.*)?");

  /** A source, and whether it is about who may embed the answer. */
  private record Source(String scheme, String host, String port, boolean embeds) {
    Optional<Origin> origin() {
      return Origin.parse(scheme + "://" + host + port);
    }

    boolean wildcard() {
      return host.startsWith(ANY_LABEL);
    }
  }

  /**
   * Returns what is named exactly: the owner's other names first, then the pages that may embed the
   * answer, and last where content comes from, which seldom asks back.
   */
  List<Origin> origins() {
    return sources()
        .filter(source -> !source.wildcard())
        .sorted(
            Comparator.comparing((Source source) -> !own(source)).thenComparing(s -> !s.embeds()))
        .flatMap(source -> source.origin().stream())
        .distinct()
        .toList();
  }

  /** Returns the hosts of which any customer's name is a source, such as {@code vercel.app}. */
  List<String> sharedHosts() {
    return sources()
        .filter(Source::wildcard)
        .map(source -> source.host().substring(ANY_LABEL.length()))
        .filter(PublicSuffixes.bundled()::isSharedHost)
        .distinct()
        .toList();
  }

  private boolean own(Source source) {
    return ownDomain.isPresent()
        && PublicSuffixes.bundled().registrableDomain(source.host()).equals(ownDomain);
  }

  private Stream<Source> sources() {
    return Arrays.stream(policy.split("[;,]", -1)).map(String::strip).flatMap(this::directive);
  }

  private Stream<Source> directive(String text) {
    String[] words = text.split("\\s+", -1);
    boolean embeds = words[0].equalsIgnoreCase(EMBEDDERS);
    return Arrays.stream(words).skip(1).flatMap(word -> source(word, embeds));
  }

  /** Without a scheme the answer's own is meant, or https, which is the likelier one. */
  private Stream<Source> source(String word, boolean embeds) {
    Matcher parts = SOURCE.matcher(word.toLowerCase(Locale.ROOT));
    if (!parts.matches()) {
      return Stream.empty();
    }
    String scheme = Optional.ofNullable(parts.group(1)).orElse("https");
    String port =
        Optional.ofNullable(parts.group(3)).filter(p -> !IMPLIED.contains(scheme + p)).orElse("");
    return Stream.of(new Source(scheme, parts.group(2), port, embeds));
  }
}
