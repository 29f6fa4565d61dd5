package io.github.corsaudit.read.spring;

import io.github.corsaudit.model.Tri;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which paths the actuator answers: those of the endpoints that are exposed (Spring Boot reference,
 * "Exposing endpoints"; measured with 4.0.9). Others fall to the application, without CORS.
 *
 * @param base the path that all endpoints lie below
 * @param exposed the endpoints that are exposed; {@code *} for all
 */
record ActuatorEndpoints(String base, Set<String> exposed) {
  private static final PropertyName INCLUDE =
      PropertyName.parse("management.endpoints.web.exposure.include");
  private static final Set<String> READ_ONLY =
      Set.of(
          "auditevents",
          "beans",
          "conditions",
          "configprops",
          "env",
          "flyway",
          "health",
          "heapdump",
          "httpexchanges",
          "info",
          "liquibase",
          "logfile",
          "mappings",
          "metrics",
          "prometheus",
          "sbom",
          "scheduledtasks",
          "threaddump");

  /** Makes the set unchangeable. */
  ActuatorEndpoints {
    exposed = Set.copyOf(exposed);
  }

  static ActuatorEndpoints of(Settings settings) {
    Set<String> exposed = new TreeSet<>();
    PlaceholderResolver placeholders = new PlaceholderResolver(settings);
    for (Setting setting : settings.list(INCLUDE)) {
      String text = placeholders.resolve(setting.value()).text();
      Arrays.stream(text.split(",")).map(String::strip).forEach(exposed::add);
    }
    return new ActuatorEndpoints(
        BootSections.actuatorPath(settings), exposed.isEmpty() ? Set.of("health") : exposed);
  }

  /** Returns whether a request reaches an endpoint; a preflight is about a path alone. */
  Tri serves(String path, String method, boolean preflight) {
    List<String> parts =
        List.of(path.substring(Math.min(base.length(), path.length())).split("/", -1));
    String endpoint = parts.size() > 1 ? parts.get(1) : "";
    boolean readable = preflight || method.equals("GET") || method.equals("HEAD");
    if (endpoint.isEmpty()) {
      return Tri.of(readable);
    }
    boolean known = READ_ONLY.contains(endpoint);
    if (!exposed.contains("*") && !exposed.contains(endpoint)) {
      return Tri.NO;
    }
    return known
        ? Tri.of(readable)
        : exposed.contains(endpoint) && readable ? Tri.YES : Tri.UNKNOWN;
  }
}
