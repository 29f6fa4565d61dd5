package io.github.corsaudit.probe;

import io.github.corsaudit.origin.Question;
import io.github.corsaudit.origin.SharedHosts;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts two questions into one request: an origin that ends with a stranger's domain may as well end
 * with a shared host, and then nobody gets in where neither the one nor the other does, which is
 * nearly everywhere.
 */
final class Carriers {
  /** All of their origins end with a domain that is arbitrary, of two labels. */
  private static final Set<Question> CARRYING =
      Set.of(Question.STRANGER, Question.PREFIX, Question.SPECIAL_CHARACTER);

  /** Tenants are encrypted, and have no ports. */
  private static final Pattern MOVABLE = Pattern.compile("(https://.*\\.)[a-z]+");

  /** The first is asked about in any case. */
  private final Iterator<String> hosts = SharedHosts.names().skip(1).iterator();

  /**
   * What is asked instead.
   *
   * @param ask the request
   * @param sharedHost whose tenants it is about as well
   */
  record Carrier(Ask ask, String sharedHost) {}

  /** Returns a request that says about one shared host more as much; empty if there is none. */
  Optional<Carrier> next(Ask ask) {
    if (!CARRYING.contains(ask.question()) || !hosts.hasNext()) {
      return Optional.empty();
    }
    return ask.origin().map(MOVABLE::matcher).filter(Matcher::matches).map(o -> moved(ask, o));
  }

  private Carrier moved(Ask ask, Matcher origin) {
    String sharedHost = hosts.next();
    String text = origin.group(1) + sharedHost;
    return new Carrier(Ask.actual(ask.question(), text, ask.cookie()), sharedHost);
  }
}
