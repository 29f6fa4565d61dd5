package io.github.corsaudit.read.spring;

import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The CORS sections of Spring Boot itself: actuator endpoints and GraphQL. */
final class BootSections {
  /** How the paths below a path are written. */
  static final String BELOW = "/**";

  private static final PropertyName ACTUATOR = PropertyName.parse("management.endpoints.web.cors");
  private static final PropertyName ACTUATOR_PATH =
      PropertyName.parse("management.endpoints.web.base-path");
  private static final PropertyName GRAPHQL = PropertyName.parse("spring.graphql.cors");
  private static final List<PropertyName> GRAPHQL_PATHS =
      List.of(
          PropertyName.parse("spring.graphql.http.path"),
          PropertyName.parse("spring.graphql.path"));

  private BootSections() {}

  static List<CorsPolicy> policies(Settings settings) {
    List<CorsPolicy> policies = new ArrayList<>();
    CorsSection actuator = new CorsSection(settings, ACTUATOR, Surface.BOOT);
    if (actuator.present()) {
      policies.add(SectionPolicy.of(actuator, Scope.paths(under(actuatorPath(settings)))));
    }
    CorsSection graphql = new CorsSection(settings, GRAPHQL, Surface.BOOT);
    if (graphql.present()) {
      policies.add(
          SectionPolicy.of(graphql, Scope.paths(path(settings, GRAPHQL_PATHS, "/graphql"))));
    }
    return policies;
  }

  /** Returns the path that the actuator's endpoints lie below. */
  static String actuatorPath(Settings settings) {
    return path(settings, List.of(ACTUATOR_PATH), "/actuator");
  }

  private static String under(String base) {
    return base.equals("/") ? Scope.ALL : base + BELOW;
  }

  private static String path(Settings settings, List<PropertyName> names, String byDefault) {
    return names.stream()
        .map(settings::get)
        .flatMap(Optional::stream)
        .map(setting -> new PlaceholderResolver(settings).resolve(setting.value()).text())
        .filter(text -> text.startsWith("/"))
        .findFirst()
        .orElse(byDefault);
  }
}
