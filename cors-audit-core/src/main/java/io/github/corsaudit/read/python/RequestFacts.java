package io.github.corsaudit.read.python;

import io.github.corsaudit.serve.CorsField;
import io.github.corsaudit.serve.FieldValue;
import io.github.corsaudit.serve.Served;
import io.github.corsaudit.serve.ServedRequest;
import io.github.corsaudit.source.Value;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A request and a response as objects of a Python program, as far as they are known. */
final class RequestFacts {
  private RequestFacts() {}

  /** Returns Flask's request, whose {@code url} is a string. */
  static Value flask(ServedRequest request) {
    Map<String, Value> members = common(request);
    members.put("path", new Value.Text(request.path()));
    members.put("origin", text(request.origin()));
    members.put("environ", environ(request));
    return new Value.Given(members, Map.of(), false);
  }

  /** Returns Starlette's request, whose {@code url} has parts. */
  static Value starlette(ServedRequest request) {
    Map<String, Value> members = common(request);
    Map<String, Value> url = new HashMap<>();
    url.put("path", new Value.Text(request.path()));
    url.put("hostname", new Value.Text(request.target().host()));
    members.put("url", new Value.Given(url, Map.of(), false));
    return new Value.Given(members, Map.of(), false);
  }

  private static Map<String, Value> common(ServedRequest request) {
    Map<String, Value> members = new HashMap<>();
    members.put("method", new Value.Text(request.method()));
    members.put("headers", new Value.Given(Map.of(), headers(request), true));
    return members;
  }

  private static Map<String, Value> headers(ServedRequest request) {
    Map<String, Value> headers = new HashMap<>();
    headers.put("origin", text(request.origin()));
    headers.put("access-control-request-method", text(request.askedMethod()));
    headers.put("access-control-request-headers", text(request.askedHeaders()));
    return headers;
  }

  private static Value environ(ServedRequest request) {
    Map<String, Value> elements = new HashMap<>();
    headers(request)
        .forEach(
            (name, value) ->
                elements.put("HTTP_" + name.toUpperCase(Locale.ROOT).replace('-', '_'), value));
    elements.put("REQUEST_METHOD", new Value.Text(request.method()));
    elements.put("PATH_INFO", new Value.Text(request.path()));
    return new Value.Given(Map.of(), elements, false);
  }

  /** Returns a response that already holds some headers. */
  static Value response(Served answer) {
    Map<String, Value> headers = new HashMap<>();
    for (CorsField field : CorsField.values()) {
      FieldValue held = answer.get(field);
      if (held.known()) {
        headers.put(
            field.header().toLowerCase(Locale.ROOT), text(held.lines().stream().findFirst()));
      }
    }
    return new Value.Given(
        Map.of("headers", new Value.Given(Map.of(), headers, true)), Map.of(), false);
  }

  private static Value text(Optional<String> value) {
    return value.<Value>map(Value.Text::new).orElseGet(Value.Nothing::new);
  }
}
