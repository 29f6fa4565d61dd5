package io.github.corsaudit.browser;

import io.github.corsaudit.model.Header;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One measured request: what was asked and answered, and what each engine did. */
record BrowserCase(JsonNode line) {

  /** Returns the cases that came with the project, then those measured since. */
  static List<BrowserCase> all() throws IOException {
    List<BrowserCase> cases = new ArrayList<>(in("cases.ndjson"));
    cases.addAll(in("more-cases.ndjson"));
    return cases;
  }

  private static List<BrowserCase> in(String file) throws IOException {
    JsonMapper mapper = new JsonMapper();
    try (InputStream in = BrowserCase.class.getResourceAsStream("/browser/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> new BrowserCase(mapper.readTree(line)))
          .toList();
    }
  }

  String id() {
    return line.get("id").asString();
  }

  String group() {
    return line.get("group").asString();
  }

  FetchRequest request() {
    JsonNode asked = line.get("request");
    return new FetchRequest(
        line.get("origin").asString(),
        line.get("url").asString(),
        asked.get("method").asString(),
        headers(asked),
        CredentialsMode.of(asked.get("credentials").asString()).orElseThrow(),
        asked.has("body"),
        asked.has("uploadListener"));
  }

  Server server() {
    return sent -> {
      JsonNode hop = sent.leg().hop() == 0 ? line : line.get("then").get(sent.leg().hop() - 1);
      JsonNode answer = hop.get(sent.preflight() ? "preflight" : "response");
      return answer.isNull()
          ? new Reply.Answered(404, List.of())
          : new Reply.Answered(answer.get("status").asInt(), headers(answer));
    };
  }

  /** Returns what was seen of an engine, in one text that {@link #done} can be held against. */
  Optional<String> seen(Engine engine) {
    JsonNode expect = line.get("expect");
    JsonNode chromium = expect.get("chromium");
    return switch (engine) {
      case CHROMIUM -> Optional.of(text(chromium, 0));
      case FIREFOX ->
          Optional.of(text(expect.has("firefox") ? expect.get("firefox") : chromium, 0));
      case STANDARD ->
          Optional.ofNullable(expect.get("standard"))
              .map(s -> s.isBoolean() ? text(chromium, 1) : text(s, 0));
    };
  }

  /** Returns what an engine does here, in the form of {@link #seen}. */
  static String done(Course course, Engine engine) {
    boolean hops = engine != Engine.STANDARD;
    List<String> preflights = new ArrayList<>();
    for (SentRequest sent : course.preflights()) {
      String asked =
          sent.header(SentRequest.ORIGIN).orElse("-")
              + " "
              + sent.header(SentRequest.REQUEST_METHOD).orElse("-")
              + " "
              + sent.header(SentRequest.REQUEST_HEADERS).orElse("-");
      preflights.add((hops ? sent.leg().hop() + " " : "") + asked);
    }
    List<String> readable =
        course.readable().stream()
            .filter(name -> !name.equals("content-length") && !name.equals("connection"))
            .toList();
    return course.outcome().text() + " " + preflights + " " + readable;
  }

  /**
   * Returns whether Chromium gave this reason, {@code -} where the request was let through; a
   * failure outside CORS was not always told by name.
   */
  boolean hasReason(String told) {
    JsonNode reason = line.get("expect").get("chromium").get("reason");
    String seen = reason == null ? "-" : reason.asString();
    return seen.equals("net::") ? told.startsWith(seen) : told.equals(seen);
  }

  /** Returns the actual requests that Chromium sent. */
  List<String> actuals() {
    List<String> actuals = new ArrayList<>();
    line.get("expect").get("chromium").get("actuals").forEach(a -> actuals.add(words(a, 0)));
    return actuals;
  }

  private static String text(JsonNode seen, int skip) {
    List<String> preflights = new ArrayList<>();
    seen.get("preflights").forEach(p -> preflights.add(words(p, skip)));
    List<String> readable = new ArrayList<>();
    seen.get("readable").forEach(name -> readable.add(name.asString()));
    return seen.get("outcome").asString() + " " + preflights + " " + readable;
  }

  private static String words(JsonNode array, int skip) {
    List<String> words = new ArrayList<>();
    for (int i = skip; i < array.size(); i++) {
      words.add(array.get(i).isNull() ? "-" : array.get(i).asString());
    }
    return String.join(" ", words);
  }

  private static List<Header> headers(JsonNode of) {
    List<Header> headers = new ArrayList<>();
    of.get("headers")
        .forEach(h -> headers.add(new Header(h.get(0).asString(), h.get(1).asString())));
    return headers;
  }
}
