package io.github.corsaudit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.explain.DeclaredServers;
import io.github.corsaudit.serve.CorsField;
import io.github.corsaudit.serve.FieldValue;
import io.github.corsaudit.serve.Served;
import io.github.corsaudit.serve.ServedRequest;
import io.github.corsaudit.serve.Service;
import io.github.corsaudit.serve.Startup;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the files of whole configurations say a server answers, against what the real server
 * answered: status of preflights, every CORS header with its value, and {@code Vary}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordedFidelityTest {
  private final Map<String, int[]> tallies = new TreeMap<>();

  @TempDir Path folder;

  static List<JsonNode> recordings() throws IOException {
    try (InputStream data =
        RecordedFidelityTest.class.getResourceAsStream("/fidelity/recorded.jsonl")) {
      String lines =
          new String(Objects.requireNonNull(data).readAllBytes(), StandardCharsets.UTF_8);
      return lines.lines().map(JsonMapper.shared()::readTree).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("recordings")
  void answersAsTheServerDid(JsonNode recording) throws Exception {
    Service service = service(recording);
    assertThat(service.startup().text()).isEqualTo(recording.get("startup").asString());
    int[] tally = tallies.computeIfAbsent(recording.get("system").asString(), k -> new int[3]);
    List<String> wrong = new ArrayList<>();
    if (service.startup() == Startup.OK) {
      for (JsonNode answer : recording.get("answers")) {
        for (JsonNode origin : answer.get("origins")) {
          compare(service, recording, answer, origin, tally).ifPresent(wrong::add);
        }
      }
    }
    if (Boolean.getBoolean("fidelity.print")) {
      wrong.stream().limit(6).forEach(text -> System.out.println(recording.get("id") + " " + text));
    }
    assertThat(wrong).isEmpty();
  }

  private Service service(JsonNode recording) throws Exception {
    Path root = Files.createDirectories(folder.resolve(recording.get("id").asString()));
    for (var file : recording.get("files").properties()) {
      Path path = root.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue().asString());
    }
    Map<String, String> environment = new HashMap<>();
    recording
        .get("env")
        .properties()
        .forEach(e -> environment.put(e.getKey(), e.getValue().asString()));
    return DeclaredFiles.under(folder)
        .find(
            new DeclaredServers.Configuration(
                recording.get("id").asString(),
                Optional.of(recording.get("system").asString()),
                Optional.of(recording.get("version").asString()),
                environment));
  }

  private static Optional<String> compare(
      Service service, JsonNode recording, JsonNode answer, JsonNode origin, int[] tally) {
    ServedRequest request = request(recording, answer, origin);
    Served predicted = service.answer(request);
    List<String> differences = new ArrayList<>();
    boolean unknown = false;
    for (CorsField field : compared(request)) {
      FieldValue value = predicted.get(field);
      List<String> sent = sent(answer, field, origin);
      if (!value.known()) {
        unknown = true;
      } else if (!normal(field, value.lines()).equals(normal(field, sent))) {
        differences.add(field + ": " + value.lines() + " but was " + sent);
      }
    }
    if (request.preflight() && predicted.status().isEmpty()) {
      unknown |= false;
    } else if (predicted.status().isPresent()
        && predicted.status().getAsInt() != answer.get("status").asInt()) {
      differences.add("status " + predicted.status() + " but was " + answer.get("status"));
    }
    tally[!differences.isEmpty() ? 2 : unknown ? 1 : 0]++;
    String asked =
        request.method() + " " + request.path() + " " + origin + " -> " + answer.get("status");
    return differences.isEmpty() && !unknown
        ? Optional.empty()
        : Optional.of(asked + " " + (unknown ? "? " : "") + differences);
  }

  private static List<CorsField> compared(ServedRequest request) {
    List<CorsField> fields = new ArrayList<>(Arrays.asList(CorsField.values()));
    fields.removeAll(
        request.preflight()
            ? List.of(CorsField.EXPOSE_HEADERS)
            : List.of(CorsField.ALLOW_METHODS, CorsField.ALLOW_HEADERS, CorsField.MAX_AGE));
    return fields;
  }

  private static ServedRequest request(JsonNode recording, JsonNode answer, JsonNode origin) {
    String base = recording.get("baseUrl").asString();
    JsonNode asks = answer.get("asks");
    return new ServedRequest(
        answer.get("method").asString(),
        new ServedRequest.Target(
            base, base.substring(base.indexOf("//") + 2), answer.get("path").asString()),
        text(origin),
        answer.has("cookie"),
        Optional.ofNullable(asks).flatMap(a -> text(a.get(0))),
        Optional.ofNullable(asks).flatMap(a -> text(a.get(1))));
  }

  private static Optional<String> text(JsonNode node) {
    return Optional.of(node).filter(JsonNode::isString).map(JsonNode::asString);
  }

  private static List<String> sent(JsonNode answer, CorsField field, JsonNode origin) {
    return answer
        .get("headers")
        .valueStream()
        .filter(line -> line.get(0).asString().equalsIgnoreCase(field.header()))
        .map(line -> line.get(1).asString())
        .map(value -> value.equals("=") ? origin.asString() : value)
        .toList();
  }

  /** The order within lists, and the case of names, are the server's own business. */
  private static List<String> normal(CorsField field, List<String> lines) {
    if (field == CorsField.ALLOW_ORIGIN || field == CorsField.ALLOW_CREDENTIALS) {
      return lines;
    }
    return lines.stream()
        .flatMap(line -> Arrays.stream(line.split(",")))
        .map(part -> part.strip().toLowerCase(Locale.ROOT))
        .sorted()
        .collect(Collectors.toList());
  }

  @AfterAll
  void print() {
    tallies.forEach(
        (system, t) ->
            System.out.println(system + " agree " + t[0] + " unknown " + t[1] + " wrong " + t[2]));
  }
}
