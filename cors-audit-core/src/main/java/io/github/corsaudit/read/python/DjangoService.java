package io.github.corsaudit.read.python;

import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Dialect;
import io.github.corsaudit.model.MatchMode;
import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.model.Scope;
import io.github.corsaudit.model.Tri;
import io.github.corsaudit.origin.OriginRules;
import io.github.corsaudit.serve.CorsField;
import io.github.corsaudit.serve.FieldValue;
import io.github.corsaudit.serve.PolicyTable;
import io.github.corsaudit.serve.Served;
import io.github.corsaudit.serve.ServedRequest;
import io.github.corsaudit.serve.Service;
import io.github.corsaudit.serve.Startup;
import java.util.List;

/**
 * A Django program with django-cors-headers (read in src/corsheaders/middleware.py, measured with
 * 3.14.0 and 4.9.0): the middleware answers preflights itself, with 200 whoever asks.
 */
final class DjangoService implements Service {
  private final List<PolicyTable> tables;
  private final boolean old;
  private final boolean complete;

  /**
   * Takes the policies of the settings that may be in force.
   *
   * @param policies one for each branch that the settings may take
   * @param old whether a version before 4.0 is known to run
   * @param complete whether all files could be read
   */
  DjangoService(List<CorsPolicy> policies, boolean old, boolean complete) {
    this.tables = policies.stream().map(PolicyTable::new).toList();
    this.old = old;
    this.complete = complete;
  }

  @Override
  public Startup startup() {
    return complete ? Startup.OK : Startup.UNKNOWN;
  }

  @Override
  public Served answer(ServedRequest request) {
    return complete
        ? PolicyTable.common(tables.stream().map(table -> answer(table, request)).toList())
        : Served.unknown();
  }

  private Served answer(PolicyTable table, ServedRequest request) {
    if (table.policy().grants().isEmpty()) {
      return Served.plain();
    }
    return switch (enabled(table.policy().scope(), request.path())) {
      case YES -> enabled(table, request);
      case NO -> Served.plain();
      case UNKNOWN -> Served.plain().or(enabled(table, request)).or(Served.unknown());
    };
  }

  private static Tri enabled(Scope scope, String path) {
    return scope.path().equals(Scope.ALL)
        ? Tri.YES
        : OriginRules.matches(
            new OriginRule.Pattern(scope.path(), Dialect.PYTHON, MatchMode.START, false), path);
  }

  private Served enabled(PolicyTable table, ServedRequest request) {
    Served answer = request.origin().isEmpty() ? Served.plain() : table.answer(request);
    if (answer.get(CorsField.ALLOW_ORIGIN).isAbsent() || !request.method().equals("OPTIONS")) {
      for (CorsField field :
          List.of(CorsField.ALLOW_METHODS, CorsField.ALLOW_HEADERS, CorsField.MAX_AGE)) {
        answer = answer.with(field, FieldValue.absent());
      }
    }
    Served varied = answer.with(CorsField.VARY, old ? "Origin" : "origin");
    return request.preflight() ? varied.withStatus(200) : varied;
  }
}
