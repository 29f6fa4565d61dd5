package io.github.corsaudit.read.python;

import io.github.corsaudit.model.Sourced;
import io.github.corsaudit.model.Tri;
import io.github.corsaudit.serve.Served;
import io.github.corsaudit.serve.ServedRequest;
import io.github.corsaudit.source.CallSite;
import io.github.corsaudit.source.Expression;
import io.github.corsaudit.source.Frame;
import io.github.corsaudit.source.SourceModule;
import io.github.corsaudit.source.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a Flask program registers around its views, in the order in which it does. */
final class FlaskHooks {
  private final PythonProject project;
  private final FlaskApplications applications;
  private final OptionReader reader;
  private boolean lacksVariable;
  private final List<After> after = new ArrayList<>();
  private final List<Before> before = new ArrayList<>();
  private final Map<Frame, List<FlaskExchange>> decorated = new HashMap<>();

  /**
   * For which views something is asked.
   *
   * @param blueprint whether only for those of one blueprint
   * @param prefix what their paths begin with
   */
  record Reach(boolean blueprint, String prefix) {

    /** A path without a view belongs to no blueprint. */
    boolean covers(Optional<PythonRoutes.Route> route, String path) {
      return !blueprint
          || (route.filter(view -> !view.whole()).isPresent()
              && (path + "/").startsWith(prefix + "/"));
    }
  }

  /** Something that is asked after a view. */
  sealed interface After {

    /** Returns for which views it is asked. */
    Reach reach();

    /** Returns whether the program registers it. */
    Tri reached();
  }

  /** The extension, once for each branch that the program may take. */
  record Extension(Reach reach, Tri reached, List<FlaskExtension> branches) implements After {

    Served after(Served answer, ServedRequest request) {
      return branches.stream()
          .map(branch -> branch.after(answer, request))
          .reduce(Served::or)
          .orElse(answer);
    }
  }

  /** A function of the program's own. */
  record Function(Reach reach, Tri reached, Frame frame) implements After {}

  /** A function that may answer before any view does. */
  record Before(Reach reach, Tri reached, Frame frame) {}

  FlaskHooks(PythonProject project) {
    this.project = project;
    this.applications = new FlaskApplications(project);
    this.reader = new OptionReader(project.evaluator());
    for (SourceModule module : project.modules()) {
      module.calls().forEach(this::call);
    }
  }

  List<After> after() {
    return after;
  }

  List<Before> before() {
    return before;
  }

  /** Returns the options of a view's own {@code cross_origin}, once for each branch. */
  List<FlaskExchange> own(Frame view) {
    return decorated.getOrDefault(view, List.of());
  }

  private void call(CallSite site) {
    Tri reached = project.evaluator().reached(site);
    if (reached.isNo()) {
      return;
    }
    String name = project.name(site.call().callee());
    switch (name) {
      case "after_request", "after_app_request" ->
          function(site).ifPresent(f -> after.add(new Function(reach(site, name), reached, f)));
      case "before_request", "before_app_request" ->
          function(site).ifPresent(f -> before.add(new Before(reach(site, name), reached, f)));
      default -> FlaskDeclaration.at(site, project).forEach(d -> declared(site, d, reached));
    }
  }

  /** {@code @app.after_request} and {@code app.after_request(function)}. */
  private Optional<Frame> function(CallSite site) {
    return site.decorated()
        .or(
            () ->
                site.call().arguments().stream()
                    .findFirst()
                    .map(argument -> project.name(argument.value())))
        .flatMap(name -> project.evaluator().function(name, site.frame()));
  }

  private Reach reach(CallSite site, String name) {
    boolean everywhere = name.contains("_app_");
    return everywhere || !(site.call().callee() instanceof Expression.Member method)
        ? new Reach(false, "")
        : reach(method.object(), site);
  }

  private Reach reach(Expression application, CallSite site) {
    return new Reach(
        applications.isBlueprint(application, site), applications.prefix(application, site));
  }

  private void declared(CallSite site, FlaskDeclaration declaration, Tri reached) {
    boolean old = FlaskCors.isOld(site.call().place().text().path(), project.sources());
    List<FlaskExtension> branches = new ArrayList<>();
    for (Options configured : applications.configuration(declaration.application(), site)) {
      for (Options given : declaration.options(reader)) {
        lacksVariable |= lacksVariable(configured.and(given));
        branches.add(new FlaskExtension(configured.and(given), old, site.call().place().at()));
        view(site, declaration, configured.and(given));
      }
    }
    declaration
        .application()
        .map(application -> reach(application, site))
        .ifPresent(reach -> after.add(new Extension(reach, reached, List.copyOf(branches))));
  }

  private boolean lacksVariable(Options options) {
    return project.sources().deployment().environment().isPresent()
        && options.settings().stream().map(Setting::value).anyMatch(Values::lacksVariable);
  }

  private void view(CallSite site, FlaskDeclaration declaration, Options options) {
    if (declaration.application().isEmpty()) {
      site.decorated()
          .flatMap(name -> project.evaluator().function(name, site.frame()))
          .ifPresent(
              view ->
                  decorated
                      .computeIfAbsent(view, unused -> new ArrayList<>())
                      .add(
                          new FlaskExchange(
                              options,
                              new Sourced<>(new Value.Text("*"), site.call().place().at()))));
    }
  }

  /** Returns whether the program does not start. */
  Tri refused() {
    Tri refused = Tri.of(lacksVariable);
    for (After hook : after) {
      if (hook instanceof Extension extension) {
        Tri all =
            extension.branches().stream().map(FlaskExtension::refused).reduce(Tri.YES, Tri::and);
        refused = refused.or(all.and(hook.reached()));
      }
    }
    return refused;
  }
}
