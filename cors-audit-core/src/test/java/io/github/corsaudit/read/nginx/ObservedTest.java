package io.github.corsaudit.read.nginx;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.model.Answer;
import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Flaw;
import io.github.corsaudit.model.Header;
import io.github.corsaudit.origin.AnswerHeaders;
import io.github.corsaudit.origin.CorsRequest;
import io.github.corsaudit.origin.Responder;
import io.github.corsaudit.origin.Response;
import io.github.corsaudit.read.MapSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What nginx 1.22.1 answered, for whole configurations: one a line, with its files and, for each
 * method and path, which origins got which header lines. The policies read from the files must
 * answer the same.
 */
class ObservedTest {
  private static final Path OBSERVED = Path.of("src/test/resources/nginx/observed.jsonl");

  /** Configurations whose answers the files alone do not decide, and why. */
  private static final Map<String, String> UNDECIDED =
      Map.of("nginx-env-template", "the origin is a variable of the environment");

  static Stream<Observed> configurations() throws IOException {
    return Files.readAllLines(OBSERVED).stream().map(Observed::parse);
  }

  /** One configuration and the answers of the server that ran it. */
  record Observed(String id, Map<String, String> files, boolean starts, JsonNode json) {
    private static Observed parse(String line) {
      JsonNode json = JsonMapper.shared().readTree(line);
      Map<String, String> files = new TreeMap<>();
      json.get("files").properties().forEach(e -> files.put(e.getKey(), e.getValue().asString()));
      boolean starts = json.get("startup").asString().equals("ok");
      return new Observed(json.get("id").asString(), files, starts, json);
    }

    @Override
    public String toString() {
      return id;
    }
  }

  @ParameterizedTest
  @MethodSource("configurations")
  void policies_answer_as_the_server_did(Observed observed) {
    NginxReader reader = new NginxReader();
    List<CorsPolicy> policies =
        reader.read(new MapSources(observed.files, reader::accepts)).policies();
    if (!observed.starts) {
      assertThat(policies)
          .flatExtracting(CorsPolicy::flaws)
          .extracting(Flaw::kind)
          .contains(Flaw.Kind.CONFIG_REFUSED);
      return;
    }
    List<String> differences = new ArrayList<>();
    for (JsonNode answer : observed.json.get("answers")) {
      for (JsonNode origin : answer.get("origins")) {
        compare(observed, policies, answer, origin.asString()).ifPresent(differences::add);
      }
    }
    if (UNDECIDED.containsKey(observed.id)) {
      assertThat(differences).isNotEmpty().allMatch(text -> text.endsWith("unknown"));
    } else {
      assertThat(differences).isEmpty();
    }
  }

  private static Optional<String> compare(
      Observed observed, List<CorsPolicy> policies, JsonNode answer, String origin) {
    Map<String, List<String>> sent = sent(observed, answer);
    String question = answer.get("method").asString() + " " + answer.get("path").asString();
    CorsRequest request = request(answer.get("method").asString(), origin);
    Optional<CorsPolicy> policy = Locations.policy(policies, answer.get("path").asString());
    Response response =
        policy.map(p -> Responder.of(p).respond(request)).orElse(new Response.Silent());
    if (response instanceof Response.Unknown) {
      return Optional.of(question + " " + origin + " unknown");
    }
    Map<String, List<String>> predicted =
        response instanceof Response.Granted granted
            ? lines(granted.grant().answer(), request)
            : Map.of();
    return predicted.equals(sent) || (sent.isEmpty() && lost(answer, response))
        ? Optional.empty()
        : Optional.of(question + " " + origin + ": " + predicted + " but was " + sent);
  }

  private static CorsRequest request(String method, String origin) {
    Optional<String> sent = Optional.of(origin).filter(text -> !text.isEmpty());
    boolean preflight = method.equals("OPTIONS");
    return new CorsRequest(
        sent, preflight, false, Optional.of("PUT"), Optional.of("content-type,x-test"));
  }

  /** An error that the application or a missing file makes loses all that is not always sent. */
  private static boolean lost(JsonNode answer, Response response) {
    return answer.get("status").asInt() >= 400
        && response instanceof Response.Granted granted
        && granted.grant().answer().status().isEmpty();
  }

  private static Map<String, List<String>> lines(Answer answer, CorsRequest request) {
    Map<String, List<String>> lines = new TreeMap<>();
    for (Header line : AnswerHeaders.of(answer, request)) {
      add(lines, line.name(), line.value());
    }
    return lines;
  }

  private static Map<String, List<String>> sent(Observed observed, JsonNode answer) {
    List<String> ofBackend = new ArrayList<>();
    observed.json.get("backendHeaders").forEach(line -> ofBackend.add(line.toString()));
    Map<String, List<String>> lines = new TreeMap<>();
    for (JsonNode line : answer.get("headers")) {
      if (!ofBackend.contains(line.toString())) {
        add(lines, line.get(0).asString(), line.get(1).asString());
      }
    }
    return lines;
  }

  private static void add(Map<String, List<String>> lines, String name, String value) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.equals("vary")) {
      if (value.toLowerCase(Locale.ROOT).contains("origin")) {
        lines.put(lower, List.of("Origin"));
      }
    } else if (lower.startsWith("access-control-")) {
      String bare = lower.contains("allow-origin") ? value : value.replace(" ", "");
      lines.computeIfAbsent(lower, key -> new ArrayList<>()).add(bare);
    }
  }
}
