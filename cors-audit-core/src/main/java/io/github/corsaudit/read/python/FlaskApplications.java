package io.github.corsaudit.read.python;

import io.github.corsaudit.model.Confidence;
import io.github.corsaudit.model.Sourced;
import io.github.corsaudit.source.CallSite;
import io.github.corsaudit.source.Expression;
import io.github.corsaudit.source.Resolved;
import io.github.corsaudit.source.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the program says about the applications and blueprints that Flask-CORS is switched on for.
 */
final class FlaskApplications {
  private static final String PREFIX = "CORS_";

  private final PythonProject project;

  FlaskApplications(PythonProject project) {
    this.project = project;
  }

  /** Returns the {@code CORS_*} configuration as options, one set for each branch. */
  List<Options> configuration(Optional<Expression> application, CallSite site) {
    String path =
        application.isEmpty() ? "app" : application.flatMap(FlaskApplications::path).orElse("");
    if (path.isEmpty()) {
      return List.of(Options.none());
    }
    Resolved config = project.evaluator().dictionary(path + ".config", site);
    return config.branches().stream()
        .map(branch -> options(branch, config.confidence()))
        .distinct()
        .toList();
  }

  /** Where the configuration comes from a place that cannot be read, its absence is assumed. */
  private static Options options(Sourced<Value> config, Confidence confidence) {
    List<Setting> settings = settings(config);
    boolean partial =
        config.value() instanceof Value.Entries map
            && map.entries().stream()
                .anyMatch(entry -> entry.key().value() instanceof Value.Unresolved);
    Confidence sure = settings.isEmpty() ? Confidence.CERTAIN : confidence;
    return new Options(settings, partial ? sure.min(Confidence.LIKELY) : sure);
  }

  private static Optional<String> path(Expression expression) {
    return expression instanceof Expression.Name name ? Optional.of(name.id()) : Optional.empty();
  }

  private static List<Setting> settings(Sourced<Value> config) {
    return OptionReader.settings(config).stream()
        .filter(setting -> setting.name().startsWith(PREFIX))
        .filter(setting -> FlaskCors.OPTIONS.contains(option(setting)))
        .filter(setting -> !(setting.value().value() instanceof Value.Nothing))
        .map(setting -> new Setting(option(setting), setting.value(), setting.key()))
        .toList();
  }

  private static String option(Setting setting) {
    return setting.name().substring(PREFIX.length()).toLowerCase(Locale.ROOT);
  }

  /** Returns whether something is a blueprint rather than an application. */
  boolean isBlueprint(Expression application, CallSite site) {
    return project.evaluator().resolve(application, site.frame()).branches().stream()
        .anyMatch(
            value ->
                value.value() instanceof Value.Made made && made.callee().endsWith(".Blueprint"));
  }

  /** Returns the path under which a blueprint's routes lie; empty for an application. */
  String prefix(Expression application, CallSite site) {
    return project.evaluator().resolve(application, site.frame()).branches().stream()
        .flatMap(
            value ->
                value.value() instanceof Value.Made made && made.callee().endsWith(".Blueprint")
                    ? Stream.concat(registered(application, site), Stream.of(made.call()))
                    : Stream.empty())
        .flatMap(call -> prefix(call).stream())
        .findFirst()
        .orElse("");
  }

  /** A prefix given at the registration wins over the blueprint's own. */
  private static Stream<Expression.Call> registered(Expression blueprint, CallSite site) {
    Optional<String> name = path(blueprint);
    return site.frame().module().calls().stream()
        .map(CallSite::call)
        .filter(
            call ->
                call.callee() instanceof Expression.Member method
                    && method.name().equals("register_blueprint")
                    && !call.arguments().isEmpty()
                    && path(call.arguments().get(0).value()).equals(name));
  }

  private static Optional<String> prefix(Expression.Call call) {
    return call.arguments().stream()
        .filter(argument -> argument.name().equals(Optional.of("url_prefix")))
        .flatMap(
            argument ->
                argument.value() instanceof Expression.Text text
                    ? Stream.of(text.value())
                    : Stream.empty())
        .findFirst();
  }
}
