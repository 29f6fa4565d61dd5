package io.github.corsaudit.read.python;

import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.read.Sources;
import io.github.corsaudit.serve.Service;
import io.github.corsaudit.source.CallSite;
import io.github.corsaudit.source.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Reads Flask-CORS: {@code CORS(app, ...)}, {@code CORS(blueprint)}, {@code CORS().init_app(app)},
 * {@code @cross_origin(...)} and the application's {@code CORS_*} configuration.
 */
public final class FlaskCorsReader extends PythonReader {
  private static final List<String> PROGRAM =
      List.of("flask", "Flask", "cors", "CORS", "Cors", "access-control-", "Access-Control-");

  /** Makes the reader. */
  public FlaskCorsReader() {
    super(FlaskCors.SYSTEM, List.of("CORS", "cross_origin", "flask_cors", "init_app"));
  }

  @Override
  public Service service(Sources sources) {
    return new FlaskService(new PythonProject(sources, PROGRAM));
  }

  @Override
  List<CorsPolicy> policies(CallSite site, PythonProject project) {
    FlaskApplications applications = new FlaskApplications(project);
    OptionReader reader = new OptionReader(project.evaluator());
    List<CorsPolicy> policies = new ArrayList<>();
    for (FlaskDeclaration declaration : FlaskDeclaration.at(site, project)) {
      Optional<Expression> application = declaration.application();
      String prefix = application.map(app -> applications.prefix(app, site)).orElse("");
      for (Options configured : applications.configuration(application, site)) {
        for (Options given : declaration.options(reader)) {
          policies.addAll(
              declared(site, project, configured.and(given), declaration.scope(prefix)));
        }
      }
    }
    return policies;
  }

  private static List<CorsPolicy> declared(
      CallSite site, PythonProject project, Options options, UnaryOperator<String> scope) {
    Provenance at = site.call().place().at();
    List<CorsPolicy> policies = new ArrayList<>();
    for (FlaskResource resource : FlaskResource.of(options)) {
      CorsPolicy.Builder policy =
          project.declared(FlaskCors.SYSTEM, site, options).scope(resource.scope(scope));
      new FlaskCors(resource.options(), at).describe(policy);
      policies.add(policy.build());
    }
    return policies;
  }
}
