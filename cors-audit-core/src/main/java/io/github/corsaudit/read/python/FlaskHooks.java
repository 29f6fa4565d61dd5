package io.github.corsaudit.read.python;

import io.github.corsaudit.model.Tri;
import io.github.corsaudit.serve.Served;
import io.github.corsaudit.serve.ServedRequest;
import io.github.corsaudit.source.CallSite;
import io.github.corsaudit.source.Expression;
import io.github.corsaudit.source.Frame;
import io.github.corsaudit.source.SourceModule;
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
  private final List<After> after = new ArrayList<>();
  private final List<Before> before = new ArrayList<>();
  private final Map<Frame, List<FlaskExchange>> decorated = new HashMap<>();

  /** Something that is asked after a view. */
  sealed interface After {

    /** Returns under which paths it is asked. */
    String prefix();

    /** Returns whether the program registers it. */
    Tri reached();
  }

  /** The extension, once for each branch that the program may take. */
  record Extension(String prefix, Tri reached, List<FlaskExtension> branches) implements After {

    Served after(Served answer, ServedRequest request) {
      return branches.stream()
          .map(branch -> branch.after(answer, request))
          .reduce(Served::or)
          .orElse(answer);
    }
  }

  /** A function of the program's own. */
  record Function(String prefix, Tri reached, Frame frame) implements After {}

  /** A function that may answer before any view does. */
  record Before(String prefix, Tri reached, Frame frame) {}

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
          function(site).ifPresent(f -> after.add(new Function(prefix(site, name), reached, f)));
      case "before_request", "before_app_request" ->
          function(site).ifPresent(f -> before.add(new Before(prefix(site, name), reached, f)));
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

  private String prefix(CallSite site, String name) {
    boolean everywhere = name.contains("_app_");
    return everywhere || !(site.call().callee() instanceof Expression.Member method)
        ? ""
        : applications.prefix(method.object(), site);
  }

  private void declared(CallSite site, FlaskDeclaration declaration, Tri reached) {
    boolean old = FlaskCors.isOld(site.call().place().text().path(), project.sources());
    List<FlaskExtension> branches = new ArrayList<>();
    for (Options configured : applications.configuration(declaration.application(), site)) {
      for (Options given : declaration.options(reader)) {
        branches.add(new FlaskExtension(configured.and(given), old, site.call().place().at()));
        view(site, declaration, configured.and(given));
      }
    }
    String prefix = declaration.application().map(app -> applications.prefix(app, site)).orElse("");
    if (declaration.application().isPresent()) {
      after.add(new Extension(prefix, reached, List.copyOf(branches)));
    }
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
                              new io.github.corsaudit.model.Sourced<>(
                                  new io.github.corsaudit.source.Value.Text("*"),
                                  site.call().place().at()))));
    }
  }

  /** Returns whether the program starts. */
  Tri refused() {
    Tri refused = Tri.NO;
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
