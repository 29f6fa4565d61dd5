package io.github.corsaudit.read.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.model.Answer;
import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.TokenSet;
import io.github.corsaudit.origin.CorsRequest;
import io.github.corsaudit.origin.Responder;
import io.github.corsaudit.origin.Response;
import io.github.corsaudit.read.MapSources;
import io.github.corsaudit.read.PolicyReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a real Spring Boot answered is what the policy read from its configuration says. */
class RecordedAnswersTest {
  private static final JsonNode RECORDED = recorded();

  private static JsonNode recorded() {
    try (InputStream in =
        RecordedAnswersTest.class.getResourceAsStream("/spring/actuator-answers.json")) {
      return new JsonMapper().readTree(in);
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  static List<JsonNode> answers() {
    return RECORDED.get("answers").valueStream().toList();
  }

  @ParameterizedTest
  @MethodSource("answers")
  void the_policy_says_what_the_server_answered(JsonNode recorded) {
    Optional<Answer> answer = answer(recorded);
    assertThat(answer.map(given -> recorded.get("origin").asString()))
        .isEqualTo(text(recorded, "allowOrigin"));
    assertThat(answer.flatMap(given -> given.credentials().value().raw()))
        .isEqualTo(text(recorded, "allowCredentials"));
  }

  /** Spring answers a preflight that asks for too much without any CORS header. */
  private static Optional<Answer> answer(JsonNode recorded) {
    boolean preflight = recorded.get("method").asString().equals("OPTIONS");
    CorsRequest request =
        new CorsRequest(
            text(recorded, "origin"),
            preflight,
            recorded.get("cookie").asBoolean(),
            text(recorded, "askedMethod"),
            text(recorded, "askedHeaders"));
    return Responder.of(policy()).respond(request) instanceof Response.Granted granted
        ? Optional.of(granted.grant().answer())
            .filter(answer -> !preflight || grants(answer, request))
        : Optional.empty();
  }

  private static boolean grants(Answer answer, CorsRequest request) {
    return holds(answer.methods().value(), request.method())
        && holds(answer.headers().value(), request.headers());
  }

  private static boolean holds(TokenSet set, Optional<String> asked) {
    return asked.isEmpty()
        || set instanceof TokenSet.Echo
        || (set instanceof TokenSet.Listed listed
            && listed.tokens().containsAll(Arrays.asList(asked.get().split(",", -1))));
  }

  private static Optional<String> text(JsonNode recorded, String name) {
    return Optional.of(recorded.get(name)).filter(JsonNode::isString).map(JsonNode::asString);
  }

  private static CorsPolicy policy() {
    Map<String, String> files = new HashMap<>();
    RECORDED
        .get("files")
        .properties()
        .forEach(file -> files.put(file.getKey(), file.getValue().asString()));
    PolicyReader reader = new SpringConfigReader();
    List<CorsPolicy> policies = reader.read(new MapSources(files, reader::accepts)).policies();
    assertThat(policies).hasSize(1);
    return policies.get(0);
  }
}
