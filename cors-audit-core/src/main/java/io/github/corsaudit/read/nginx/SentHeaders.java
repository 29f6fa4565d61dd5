package io.github.corsaudit.read.nginx;

import io.github.corsaudit.model.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** The header lines that one answer carries, those with an empty value left out. */
final class SentHeaders {
  /** The statuses that carry headers without {@code always} (measured with nginx 1.22). */
  private static final Set<Integer> CARRYING =
      Set.of(200, 201, 204, 206, 301, 302, 303, 304, 307, 308);

  private final List<Sent> lines = new ArrayList<>();

  private SentHeaders() {}

  /** One line: its name in lower case, its value, and the directive it comes from. */
  record Sent(String name, Value value, Provenance.InFile at) {}

  /** Returns what the answer carries where a request ends up. */
  static SentHeaders at(Arrival arrival, Evaluator evaluator) {
    SentHeaders sent = new SentHeaders();
    for (HeaderLine line : arrival.level().replaced()) {
      sent.lines.removeIf(earlier -> earlier.name().equals(line.name()));
      sent.add(line, evaluator);
    }
    for (HeaderLine line : arrival.level().added()) {
      if (line.always() || carries(arrival.status())) {
        sent.add(line, evaluator);
      }
    }
    return sent;
  }

  /** Returns whether an answer carries headers that are not added {@code always}. */
  static boolean carries(OptionalInt status) {
    return status.isEmpty() || CARRYING.contains(status.getAsInt());
  }

  private void add(HeaderLine line, Evaluator evaluator) {
    Value value = line.value().map(evaluator::evaluate).orElseGet(() -> Value.opaque("Lua code"));
    if (!value.isEmpty()) {
      lines.add(new Sent(line.name(), value, line.at()));
    }
  }

  /** Returns the lines of a header. */
  List<Sent> named(String name) {
    return lines.stream().filter(line -> line.name().equals(name)).toList();
  }

  /** Returns whether there is any line of the CORS protocol, or a Vary. */
  boolean any() {
    return lines.stream()
        .anyMatch(l -> l.name().startsWith("access-control-") || l.name().equals("vary"));
  }
}
