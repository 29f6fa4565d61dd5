package io.github.corsaudit.probe;

import io.github.corsaudit.model.Problem;
import io.github.corsaudit.origin.PublicSuffixes;
import io.github.corsaudit.origin.Question;
import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Follows redirects to where a target really is, as far as that is the same owner's: whoever else
 * is redirected to did not ask to be audited.
 */
final class Arrival {
  private static final int MOST = 5;

  private Arrival() {}

  /** Asks as a page of the target itself would, and goes along. */
  static void find(Conversation talk) {
    Set<URI> seen = new HashSet<>();
    Optional<Sighting> answer = enter(talk);
    for (int hops = 0; answer.filter(Sighting::redirects).isPresent(); hops++) {
      seen.add(talk.target().url());
      Optional<URI> next =
          RedirectTarget.of(talk.target().url(), answer.get()).filter(url -> ownedToo(talk, url));
      if (next.isEmpty()) {
        return;
      }
      if (hops == MOST || seen.contains(next.get())) {
        talk.end(Problem.Kind.UNREACHABLE, "the redirects do not end");
        return;
      }
      talk.moveTo(next.get());
      answer = talk.ask(Ask.sameOrigin(false));
    }
  }

  /** Whoever is not signed in may be sent away; what counts is the answer to those who are. */
  private static Optional<Sighting> enter(Conversation talk) {
    Optional<Sighting> bare = talk.ask(Ask.sameOrigin(false));
    return bare.filter(Sighting::redirects).isPresent()
        ? talk.ask(Ask.sameOrigin(true)).or(() -> bare)
        : bare;
  }

  private static boolean ownedToo(Conversation talk, URI url) {
    String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
    boolean http = scheme.equals("http") || scheme.equals("https");
    return http && owner(url).equals(owner(talk.listed().url()));
  }

  private static String owner(URI url) {
    String host = url.getHost().toLowerCase(Locale.ROOT);
    return PublicSuffixes.bundled().registrableDomain(host).orElse(host);
  }

  /** Asks at the start as a page that is let in at the end, which needs leave on every hop. */
  static void judge(Conversation talk) {
    if (talk.onTheWay().isEmpty()) {
      return;
    }
    talk.sightings().stream()
        .filter(s -> s.actual() && s.ask().question() == Question.TRUSTED && s.admits())
        .limit(1)
        .forEach(s -> talk.askOnTheWay(s.ask()));
  }
}
