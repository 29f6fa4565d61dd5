package io.github.corsaudit.probe;

import io.github.corsaudit.http.Proxies;
import io.github.corsaudit.http.Proxy;
import io.github.corsaudit.model.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps the user's secrets, and those a server hands out, out of what is stored and printed.
 *
 * @param secrets texts that must not appear
 */
record Redaction(List<String> secrets) {
  static final String SHOWN = "<redacted>";

  /** A text this short is no secret, and would be found everywhere. */
  private static final int SHORTEST = 4;

  Redaction {
    secrets = List.copyOf(secrets);
  }

  static Redaction of(TransportOptions options) {
    List<String> found = new ArrayList<>();
    options.cookie().ifPresent(found::add);
    Proxies proxies = options.proxies();
    Stream.of(proxies.http(), proxies.https())
        .flatMap(proxy -> proxy.flatMap(Proxy::password).stream())
        .map(password -> password.substring(password.indexOf(' ') + 1))
        .forEach(found::add);
    found.removeIf(secret -> secret.length() < SHORTEST);
    return new Redaction(found).and(options.headers());
  }

  /** Returns what keeps the values of these lines out too. */
  Redaction and(List<Header> lines) {
    if (lines.isEmpty()) {
      return this;
    }
    List<String> more = new ArrayList<>(secrets);
    lines.stream().map(Header::value).filter(v -> v.length() >= SHORTEST).forEach(more::add);
    return new Redaction(more);
  }

  /** Returns the lines as they may be stored: some servers send back what they were sent. */
  List<Header> apply(List<Header> lines) {
    return lines.stream().map(this::apply).toList();
  }

  private Header apply(Header line) {
    if (line.name().equalsIgnoreCase("set-cookie")) {
      return new Header(line.name(), SHOWN);
    }
    String value = line.value();
    for (String secret : secrets) {
      value = value.replace(secret, SHOWN);
    }
    return new Header(line.name(), value);
  }
}
