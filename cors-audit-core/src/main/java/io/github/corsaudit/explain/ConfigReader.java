package io.github.corsaudit.explain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads what a question about a declared policy says. */
final class ConfigReader {
  private ConfigReader() {}

  static DeclaredServers.Configuration configuration(Json.Members question) throws InvalidQuestion {
    Json.Members config =
        Fields.object(question, "config")
            .orElseThrow(() -> new InvalidQuestion("`config` must be an object"));
    return new DeclaredServers.Configuration(
        Fields.text(config, "path"),
        optional(config, question, "system"),
        optional(config, question, "version"),
        environment(config, question));
  }

  /** What is known of the system may stand inside {@code config} or beside it. */
  private static Optional<String> optional(Json.Members config, Json.Members question, String name)
      throws InvalidQuestion {
    Json.Members where = config.get(name).isPresent() ? config : question;
    return where.get(name).isPresent() ? Optional.of(Fields.text(where, name)) : Optional.empty();
  }

  private static Map<String, String> environment(Json.Members config, Json.Members question)
      throws InvalidQuestion {
    Json.Members where = config.get("env").isPresent() ? config : question;
    Map<String, String> environment = new LinkedHashMap<>();
    Optional<Json.Members> given = Fields.object(where, "env");
    if (given.isPresent()) {
      for (String name : given.get().values().keySet()) {
        environment.put(name, Fields.text(given.get(), name));
      }
    }
    return environment;
  }

  static DeclaredRequest request(Json.Members question) throws InvalidQuestion {
    Json.Members asked = Fields.object(question, "request").orElse(new Json.Members(Map.of()));
    Optional<Boolean> cookies =
        asked.get("cookies").isPresent()
            ? Optional.of(Fields.flag(asked, "cookies"))
            : Optional.empty();
    Optional<String> origin = origin(question);
    return DeclaredRequest.of(
            origin, QuestionReader.asked(question, origin.orElse("null")), cookies)
        .orElseThrow(() -> new InvalidQuestion("`url` is no address of a server"));
  }

  /** JSON's {@code null} stands for a request without the header. */
  private static Optional<String> origin(Json.Members question) throws InvalidQuestion {
    boolean none = question.has("origin") && question.get("origin").isEmpty();
    return none ? Optional.empty() : Optional.of(Fields.text(question, "origin"));
  }
}
