package io.github.corsaudit.read.python;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.Readers;
import io.github.corsaudit.model.AllowOrigin;
import io.github.corsaudit.model.Answer;
import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.origin.CorsRequest;
import io.github.corsaudit.origin.Responder;
import io.github.corsaudit.origin.Response;
import io.github.corsaudit.read.MapSources;
import io.github.corsaudit.read.PolicyReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Policies read from configurations against what the real frameworks answered: Allow-Origin,
 * Allow-Credentials and whether Vary names Origin, for each recorded request with an Origin. One
 * file a system, one configuration a line: where not all of it is read, {@code unread} says what,
 * and {@code least} which share of the answers agrees.
 */
class PythonFidelityTest {
  private static final Path RECORDED = Path.of("src/test/resources/fidelity/python");

  static List<JsonNode> configurations() throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<JsonNode> configurations = new ArrayList<>();
    try (Stream<Path> systems = Files.list(RECORDED)) {
      for (Path system : systems.sorted().toList()) {
        Files.readAllLines(system).forEach(line -> configurations.add(json.readTree(line)));
      }
    }
    return configurations;
  }

  @ParameterizedTest
  @MethodSource("configurations")
  void answersAsTheFrameworkDid(JsonNode configuration) {
    List<CorsPolicy> policies = policies(configuration);
    List<String> rows =
        configuration
            .get("answers")
            .valueStream()
            .map(JsonNode::stringValue)
            .filter(row -> !List.of(row.split(" ", -1)).get(2).equals("-"))
            .toList();
    List<String> wrong = rows.stream().filter(row -> !agrees(row, policies)).toList();
    double rate = 1 - (double) wrong.size() / rows.size();
    String id = configuration.get("id").stringValue();
    if (Boolean.getBoolean("fidelity.print")) {
      System.out.println(id + " " + (rows.size() - wrong.size()) + " of " + rows.size());
    }
    assertThat(rate).as(wrong::toString).isGreaterThanOrEqualTo(least(configuration));
  }

  private static double least(JsonNode configuration) {
    return configuration.path("least").asDouble(1.0);
  }

  private static List<CorsPolicy> policies(JsonNode configuration) {
    Map<String, String> files = new HashMap<>();
    configuration.get("files").forEachEntry((path, text) -> files.put(path, text.stringValue()));
    files.put(
        "requirements.txt",
        configuration.get("version").stringValue().replace(' ', '=').replaceFirst("=", "=="));
    String system = configuration.get("system").stringValue();
    PolicyReader reader =
        Readers.all().stream().filter(r -> r.system().equals(system)).findFirst().orElseThrow();
    return reader.read(new MapSources(files, reader::accepts)).policies();
  }

  private static boolean agrees(String row, List<CorsPolicy> policies) {
    String[] cells = row.split(" ", -1);
    Optional<String> origin = Optional.of(cells[2]).filter(text -> !text.equals("-"));
    CorsRequest request =
        new CorsRequest(
            origin,
            cells[0].startsWith("preflight"),
            cells[0].endsWith("+cookie"),
            Optional.empty(),
            Optional.empty());
    List<CorsPolicy> fitting = policies.stream().filter(p -> governs(p, cells[1])).toList();
    String expected = cells[3] + " " + cells[4] + " " + cells[5];
    return fitting.isEmpty()
        ? expected.equals("- - -")
        : alternatives(fitting).stream().anyMatch(p -> answer(p, request).equals(expected));
  }

  /** The branches of the first declaration that governs a path. */
  private static List<CorsPolicy> alternatives(List<CorsPolicy> fitting) {
    CorsPolicy first = fitting.get(0);
    return fitting.stream()
        .filter(p -> p.at().equals(first.at()) || p.confidence().text().equals("possible"))
        .filter(p -> p.scope().equals(first.scope()))
        .toList();
  }

  private static boolean governs(CorsPolicy policy, String path) {
    String scope = policy.scope().path();
    return FlaskOrigins.isRegex(scope)
        ? Pattern.compile(scope).matcher(path).lookingAt()
        : scope.equals(path);
  }

  private static String answer(CorsPolicy policy, CorsRequest request) {
    Response response = Responder.of(policy).respond(request);
    if (response instanceof Response.Granted granted) {
      return text(granted.grant().answer());
    }
    return response instanceof Response.Silent ? "- - -" : "?";
  }

  private static String text(Answer answer) {
    AllowOrigin sent = answer.allowOrigin().value();
    String allowOrigin =
        sent instanceof AllowOrigin.Echo ? "=" : sent instanceof AllowOrigin.Star ? "*" : "-";
    String credentials = answer.credentials().value().raw().orElse("-");
    return allowOrigin
        + " "
        + credentials
        + " "
        + (answer.varyOrigin().value().isYes() ? "vary" : "-");
  }
}
