package io.github.corsaudit.explain;

import io.github.corsaudit.model.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One answer in a transcript, and what is known of the request before it. */
final class TranscriptExchange {
  private final List<Header> asked = new ArrayList<>();
  private final List<Header> answered = new ArrayList<>();
  private Optional<String> requestLine = Optional.empty();
  private int status;

  void ask(String line) {
    if (requestLine.isEmpty()) {
      requestLine = Optional.of(line);
    } else {
      HeaderArgument.parse(line).ifPresent(asked::add);
    }
  }

  void status(int code) {
    status = code;
  }

  void answer(String line) {
    HeaderArgument.parse(line).ifPresent(answered::add);
  }

  int status() {
    return status;
  }

  List<Header> answered() {
    return answered;
  }

  /** Returns the method, where the request is known. */
  Optional<String> method() {
    return requestLine.map(line -> line.split(" ", 2)[0]);
  }

  /** Returns the path and query, where the request is known. */
  Optional<String> target() {
    return requestLine.map(line -> line.split(" ", 3)).filter(l -> l.length == 3).map(l -> l[1]);
  }

  /** Returns a request header, where the request is known. */
  Optional<String> asked(String name) {
    return value(asked, name);
  }

  /** Returns whether it is a preflight, known or, by its answer, likely. */
  boolean preflight() {
    if (requestLine.isPresent()) {
      return asked("access-control-request-method").isPresent();
    }
    return List.of("methods", "headers").stream()
            .anyMatch(name -> value(answered, "access-control-allow-" + name).isPresent())
        || value(answered, "access-control-max-age").isPresent();
  }

  private static Optional<String> value(List<Header> lines, String name) {
    return lines.stream()
        .filter(line -> line.name().equalsIgnoreCase(name))
        .map(Header::value)
        .findFirst();
  }
}
