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
  /** What the files do not say: the application behind this proxy sends CORS headers too. */
  private static final List<String> UNDECIDED = List.of("nginx-dup-upstream");

  private final Map<String, Tally> tallies = new TreeMap<>();

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
    List<String> wrong = new ArrayList<>();
    if (service.startup() == Startup.OK) {
      Tally tally =
          tallies.computeIfAbsent(recording.get("system").asString(), system -> new Tally());
      for (JsonNode answer : recording.get("answers")) {
        for (JsonNode origin : answer.get("origins")) {
          compare(service, recording, answer, origin, tally).ifPresent(wrong::add);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** What was compared of one system. */
  private static final class Tally {
    private int agreeing;
    private int undecided;
    private int different;

    @Override
    public String toString() {
      return agreeing + " agree, " + undecided + " not decided by files, " + different + " differ";
    }
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
      Service service, JsonNode recording, JsonNode answer, JsonNode origin, Tally tally) {
    ServedRequest request = request(recording, answer, origin);
    Served predicted = service.answer(request);
    List<String> differences = differences(request, predicted, answer, origin);
    if (differences.isEmpty()) {
      tally.agreeing++;
    } else if (isUndecided(recording, answer, predicted)) {
      tally.undecided++;
    } else {
      tally.different++;
      return Optional.of(request + " -> " + answer.get("status") + " " + differences);
    }
    return Optional.empty();
  }

  /**
   * An error that the application makes, or a file that is missing, loses what nginx does not
   * always add; and an application may send headers of its own.
   */
  private static boolean isUndecided(JsonNode recording, JsonNode answer, Served predicted) {
    boolean lost =
        answer.get("status").asInt() >= 400
            && predicted.status().isEmpty()
            && answer.get("headers").isEmpty();
    return lost || UNDECIDED.contains(recording.get("id").asString());
  }

  private static List<String> differences(
      ServedRequest request, Served predicted, JsonNode answer, JsonNode origin) {
    List<String> differences = new ArrayList<>();
    for (CorsField field : compared(request)) {
      FieldValue value = predicted.get(field);
      List<String> sent = sent(answer, field, origin);
      if (!value.known()) {
        differences.add(field + " is not known, but was " + sent);
      } else if (!normal(field, value.lines()).equals(normal(field, sent))) {
        differences.add(field + " is " + value.lines() + ", but was " + sent);
      }
    }
    int status = answer.get("status").asInt();
    if (predicted.status().orElse(status) != status) {
      differences.add("status is " + predicted.status() + ", but was " + status);
    }
    return differences;
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
  void nearlyAllIsDecidedAndAgrees() {
    tallies.forEach((system, tally) -> System.out.println(system + ": " + tally));
    assertThat(tallies).hasSize(6);
    assertThat(tallies.values())
        .allSatisfy(tally -> assertThat(tally.agreeing).isGreaterThan(9 * (tally.undecided + 1)));
  }
}
