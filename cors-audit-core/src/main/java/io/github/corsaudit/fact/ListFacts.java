package io.github.corsaudit.fact;

import io.github.corsaudit.browser.Methods;
import io.github.corsaudit.model.Answer;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.Sourced;
import io.github.corsaudit.model.TokenSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Facts about the lists: methods, request headers, exposed response headers. */
final class ListFacts {

  /** One of the three lists. */
  enum Which {
    /** {@code Access-Control-Allow-Methods}. */
    METHODS,
    /** {@code Access-Control-Allow-Headers}. */
    HEADERS,
    /** {@code Access-Control-Expose-Headers}. */
    EXPOSED
  }

  private ListFacts() {}

  /** Returns whether the list holds the wildcard. */
  static FactValue star(PolicyView view, Which which) {
    return listed(view, which, token -> token.equals("*"));
  }

  /** Returns whether whatever is asked for is granted. */
  static FactValue echo(PolicyView view, Which which) {
    List<Sourced<TokenSet>> values = values(view, which).toList();
    List<Sourced<String>> shown =
        values.stream()
            .filter(each -> each.value() instanceof TokenSet.Echo)
            .map(each -> each.map(value -> "whatever the browser asks for is granted"))
            .toList();
    return FactValue.shownBy(shown, anyUnknown(values));
  }

  /** Returns whether a header that holds secrets is shown to pages. */
  static FactValue secret(PolicyView view) {
    return listed(view, Which.EXPOSED, HeaderNames::secret);
  }

  /** Returns whether {@code Authorization} is among the headers that may be sent. */
  static FactValue authorization(PolicyView view) {
    FactValue echo = echo(view, Which.HEADERS);
    return echo.value().isYes()
        ? echo
        : listed(view, Which.HEADERS, token -> token.equalsIgnoreCase("authorization"));
  }

  /** Returns whether one element makes a whole list void (Fetch, "extract header list values"). */
  static FactValue malformed(PolicyView view) {
    return union(
        listed(view, Which.METHODS, token -> !HeaderNames.token(token)),
        listed(view, Which.HEADERS, token -> !HeaderNames.token(token)));
  }

  /** Returns whether a name is written down that scripts can never send or read. */
  static FactValue forbidden(PolicyView view) {
    return union(
        written(view, Which.METHODS, Methods::isForbidden),
        written(view, Which.HEADERS, HeaderNames::forbiddenToSend),
        written(view, Which.EXPOSED, HeaderNames::forbiddenToRead));
  }

  /** Returns whether a name is written down that needs no permission. */
  static FactValue safelisted(PolicyView view) {
    return union(
        collect(
            authored(view, Which.HEADERS).filter(each -> !completed(each.value())).toList(),
            HeaderNames::safelistedToSend),
        written(view, Which.EXPOSED, HeaderNames::safelistedToRead));
  }

  /** A list that holds all safelisted names was completed by a framework, not by its author. */
  private static boolean completed(TokenSet set) {
    Set<String> names =
        tokens(set).map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    return names.containsAll(HeaderNames.SAFE_TO_SEND);
  }

  /** Returns the elements of a list, trimmed; nothing unless it is known. */
  static Stream<String> tokens(TokenSet set) {
    return set instanceof TokenSet.Listed listed
        ? listed.tokens().stream().map(String::strip).filter(token -> !token.isEmpty())
        : Stream.empty();
  }

  private static FactValue union(FactValue... values) {
    List<Sourced<String>> shown = new ArrayList<>();
    boolean unknown = false;
    for (FactValue value : values) {
      shown.addAll(value.shown());
      unknown |= !value.value().isNo();
    }
    return FactValue.shownBy(shown, unknown);
  }

  private static FactValue listed(PolicyView view, Which which, Predicate<String> test) {
    return collect(values(view, which).toList(), test);
  }

  // What a framework lists by itself is nobody's mistake.
  private static FactValue written(PolicyView view, Which which, Predicate<String> test) {
    return collect(authored(view, which).toList(), test);
  }

  private static Stream<Sourced<TokenSet>> authored(PolicyView view, Which which) {
    return values(view, which).filter(each -> !(each.at() instanceof Provenance.ByDefault));
  }

  private static FactValue collect(List<Sourced<TokenSet>> values, Predicate<String> test) {
    List<Sourced<String>> shown =
        values.stream()
            .flatMap(
                each ->
                    tokens(each.value())
                        .filter(test)
                        .map(token -> each.map(v -> "`" + token + "`")))
            .distinct()
            .toList();
    return FactValue.shownBy(shown, anyUnknown(values));
  }

  private static boolean anyUnknown(List<Sourced<TokenSet>> values) {
    return values.stream().anyMatch(each -> each.value() instanceof TokenSet.Unknown);
  }

  private static Stream<Sourced<TokenSet>> values(PolicyView view, Which which) {
    return switch (which) {
      case METHODS -> preflight(view, Answer::methods);
      case HEADERS -> preflight(view, Answer::headers);
      case EXPOSED -> view.admitting().stream().map(grant -> grant.answer().exposed()).distinct();
    };
  }

  private static Stream<Sourced<TokenSet>> preflight(
      PolicyView view, Function<Answer, Sourced<TokenSet>> part) {
    return view.preflightAnswers().map(part).distinct();
  }
}
