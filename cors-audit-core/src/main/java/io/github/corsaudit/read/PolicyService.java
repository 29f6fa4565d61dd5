package io.github.corsaudit.read;

import io.github.corsaudit.model.Problem;
import io.github.corsaudit.model.Scope;
import io.github.corsaudit.model.Tri;
import io.github.corsaudit.serve.PolicyTable;
import io.github.corsaudit.serve.Served;
import io.github.corsaudit.serve.ServedRequest;
import io.github.corsaudit.serve.Service;
import io.github.corsaudit.serve.Startup;
import java.util.List;
import java.util.stream.Stream;

/**
 * A server that answers by the tables of its policies alone, each with its paths.
 *
 * @param tables the policies
 * @param complete whether all files could be read
 */
record PolicyService(List<PolicyTable> tables, boolean complete) implements Service {
  /** Makes the list unchangeable. */
  PolicyService {
    tables = List.copyOf(tables);
  }

  static Service of(Reading reading) {
    return new PolicyService(
        reading.policies().stream().map(PolicyTable::new).toList(),
        reading.problems().stream().map(Problem::kind).noneMatch(Problem.Kind::incomplete));
  }

  @Override
  public Startup startup() {
    if (tables.stream().anyMatch(PolicyTable::isRefused)) {
      return Startup.FAILS;
    }
    return complete ? Startup.OK : Startup.UNKNOWN;
  }

  @Override
  public Served answer(ServedRequest request) {
    if (!complete) {
      return Served.unknown();
    }
    List<Served> answers = tables.stream().flatMap(table -> answer(table, request)).toList();
    return PolicyTable.common(answers);
  }

  private static Stream<Served> answer(PolicyTable table, ServedRequest request) {
    return switch (governs(table.policy().scope(), request)) {
      case YES -> Stream.of(table.answer(request));
      case NO -> Stream.empty();
      case UNKNOWN -> Stream.of(Served.unknown());
    };
  }

  /** Paths are written in many ways; a star at the end is all that they share. */
  private static Tri governs(Scope scope, ServedRequest request) {
    String path = scope.path();
    String start = path.replaceFirst("/?\\*{1,2}$", "");
    if (!start.matches("[A-Za-z0-9/_.~-]*")) {
      return Tri.UNKNOWN;
    }
    boolean open = path.length() > start.length();
    String asked = request.path();
    return Tri.of(asked.equals(path) || (open && (asked + "/").startsWith(start + "/")));
  }
}
