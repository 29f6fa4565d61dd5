package io.github.corsaudit.read.python;

import io.github.corsaudit.model.Dialect;
import io.github.corsaudit.model.MatchMode;
import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.Sourced;
import io.github.corsaudit.model.Tri;
import io.github.corsaudit.origin.OriginRules;
import io.github.corsaudit.serve.CorsField;
import io.github.corsaudit.serve.FieldValue;
import io.github.corsaudit.serve.Served;
import io.github.corsaudit.serve.ServedRequest;
import io.github.corsaudit.source.Truths;
import io.github.corsaudit.source.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * {@code CORS(app, ...)}: adds headers after each request whose path one of its resources matches,
 * unless somebody already did.
 */
final class FlaskExtension {
  private final List<Resource> resources = new ArrayList<>();
  private final boolean old;
  private final Tri intercepts;

  /** A resource with its options. */
  private record Resource(FlaskResource resource, FlaskExchange exchange) {}

  /**
   * Takes one branch of a declaration.
   *
   * @param options its options
   * @param old whether Flask-CORS before 6.0 applies them: it tries longer patterns first and
   *     ignores the case of paths
   * @param at the declaration
   */
  FlaskExtension(Options options, boolean old, Provenance at) {
    this.old = old;
    this.intercepts =
        options.get("intercept_exceptions").map(value -> Truths.of(value.value())).orElse(Tri.YES);
    List<FlaskResource> found = new ArrayList<>(FlaskResource.of(options));
    if (old
        && options.get("resources").filter(r -> r.value() instanceof Value.Entries).isPresent()) {
      found.sort(Comparator.comparing(resource -> -resource.pattern().length()));
    }
    Sourced<Value> any = new Sourced<>(new Value.Text("*"), at);
    found.forEach(r -> resources.add(new Resource(r, new FlaskExchange(r.options(), any))));
  }

  /** Returns whether the program does not start with it. */
  Tri refused() {
    return resources.stream().map(r -> r.exchange().refused()).reduce(Tri.NO, Tri::or);
  }

  /** Returns whether it adds its headers to errors before any other function is asked. */
  boolean interceptsErrors() {
    return !intercepts.isNo();
  }

  /** Returns an answer as it leaves the extension. */
  Served after(Served answer, ServedRequest request) {
    FieldValue origin = answer.get(CorsField.ALLOW_ORIGIN);
    if (!origin.isAbsent() && origin.known()) {
      return answer;
    }
    Served added = added(answer, request);
    return origin.known() ? added : answer.or(added);
  }

  private Served added(Served answer, ServedRequest request) {
    for (Resource each : resources) {
      Tri fits = fits(each.resource().pattern(), request.path());
      if (fits.isYes()) {
        return each.exchange().added(answer, request);
      }
      if (fits == Tri.UNKNOWN) {
        return answer.or(Served.unknown());
      }
    }
    return answer;
  }

  private Tri fits(String pattern, String path) {
    if (FlaskOrigins.isRegex(pattern)) {
      return OriginRules.matches(
          new OriginRule.Pattern(pattern, Dialect.PYTHON, MatchMode.START, old), path);
    }
    return Tri.of(old ? pattern.equalsIgnoreCase(path) : pattern.equals(path));
  }
}
