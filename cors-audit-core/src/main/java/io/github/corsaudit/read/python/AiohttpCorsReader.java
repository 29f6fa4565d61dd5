package io.github.corsaudit.read.python;

import io.github.corsaudit.model.Answer;
import io.github.corsaudit.model.Confidence;
import io.github.corsaudit.model.CookieState;
import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Flaw;
import io.github.corsaudit.model.Grant;
import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.RequestKind;
import io.github.corsaudit.model.Scope;
import io.github.corsaudit.model.Sourced;
import io.github.corsaudit.source.CallSite;
import io.github.corsaudit.source.Combinations;
import io.github.corsaudit.source.Expression;
import io.github.corsaudit.source.Frame;
import io.github.corsaudit.source.Truths;
import io.github.corsaudit.source.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads aiohttp-cors: {@code aiohttp_cors.setup(app, defaults={...})}, what {@code cors.add(route,
 * {...})} lays over the defaults, and {@code @custom_cors({...})} on the methods of views.
 */
public final class AiohttpCorsReader extends PythonReader {
  private static final List<String> WORDS = List.of("aiohttp_cors", "ResourceOptions");
  private static final List<String> POSITIONS = List.of("entity", "config");
  private static final int MOST_BRANCHES = 8;
  private static final int LONGEST_CHAIN = 5;

  /** Makes the reader. */
  public AiohttpCorsReader() {
    super(AiohttpCors.SYSTEM, WORDS);
  }

  @Override
  List<CorsPolicy> policies(CallSite site, PythonProject project) {
    return new Declaration(site, project).policies();
  }

  private static boolean isSetup(String callee) {
    return callee.equals("aiohttp_cors.setup")
        || callee.equals("aiohttp_cors.CorsConfig")
        || callee.equals("aiohttp_cors.cors_config.CorsConfig");
  }

  private static boolean isOptions(Value value) {
    return value instanceof Value.Made made
        && (made.callee().equals("aiohttp_cors.ResourceOptions")
            || made.callee().equals("aiohttp_cors.resource_options.ResourceOptions"));
  }

  /** A call that may declare something. */
  private record Declaration(CallSite site, PythonProject project) {

    List<CorsPolicy> policies() {
      String callee = project.qualified(site.call().callee(), site).orElse("");
      if (isSetup(callee)) {
        return declared(arguments(List.of("app")), "defaults", List.of(), Scope.everything());
      }
      if (callee.equals("aiohttp_cors.custom_cors")
          || callee.equals("aiohttp_cors.mixin.custom_cors")) {
        return declared(arguments(List.of("config")), "config", List.of(), Scope.everything());
      }
      return site.call().callee() instanceof Expression.Member method
              && method.name().equals("add")
              && site.call().arguments().size() > 1
          ? added(method.object())
          : List.of();
    }

    private List<Options> arguments(List<String> positions) {
      return new OptionReader(project.evaluator()).arguments(site.call(), site.frame(), positions);
    }

    /** Much has a method of this name: either its object or what it is given tells. */
    private List<CorsPolicy> added(Expression receiver) {
      List<Options> arguments = arguments(POSITIONS);
      Optional<Value.Made> setup = setup(receiver);
      boolean known = setup.isPresent();
      for (Options options : arguments) {
        known |= options.get("config").filter(Declaration::holdsOptions).isPresent();
      }
      if (!known) {
        return List.of();
      }
      List<AiohttpCors> defaults = setup.map(this::defaults).orElse(List.of());
      Expression entity = site.call().arguments().get(0).value();
      Scope scope = Scope.paths(path(entity, site.frame(), LONGEST_CHAIN));
      return declared(arguments, "config", defaults, scope);
    }

    private Optional<Value.Made> setup(Expression receiver) {
      for (Sourced<Value> value : values(receiver, site.frame())) {
        if (value.value() instanceof Value.Made made && isSetup(made.callee())) {
          return Optional.of(made);
        }
      }
      return Optional.empty();
    }

    private List<Sourced<Value>> values(Expression expression, Frame frame) {
      return project.evaluator().resolve(expression, frame).branches();
    }

    private static boolean holdsOptions(Sourced<Value> config) {
      if (config.value() instanceof Value.Entries map) {
        for (Value.Entry entry : map.entries()) {
          if (isOptions(entry.value().value())) {
            return true;
          }
        }
      }
      return false;
    }

    /** Where the defaults are not the same on all branches, they are left out. */
    private List<AiohttpCors> defaults(Value.Made setup) {
      List<Options> branches =
          new OptionReader(project.evaluator())
              .arguments(setup.call(), setup.frame(), List.of("app"));
      Optional<Sourced<Value>> defaults = branches.get(0).get("defaults");
      if (branches.size() > 1 || defaults.isEmpty()) {
        return List.of();
      }
      List<List<AiohttpCors>> tables = tables(defaults.get());
      return tables.size() == 1 ? tables.get(0) : List.of();
    }

    private List<CorsPolicy> declared(
        List<Options> arguments, String option, List<AiohttpCors> defaults, Scope scope) {
      List<CorsPolicy> policies = new ArrayList<>();
      for (Options options : arguments) {
        Optional<Sourced<Value>> config =
            options.get(option).filter(given -> !Truths.of(given.value()).isNo());
        if (config.isPresent()) {
          for (List<AiohttpCors> table : tables(config.get())) {
            CorsPolicy.Builder policy =
                project.declared(AiohttpCors.SYSTEM, site, options).scope(scope);
            describe(policy, AiohttpCors.laidOver(defaults, table));
            policies.add(policy.build());
          }
        }
      }
      return policies;
    }

    /** Returns the entries of a mapping from origins to options: one list for each branch. */
    private List<List<AiohttpCors>> tables(Sourced<Value> config) {
      Sourced<Value> unknown = config.map(v -> new Value.Unresolved(Values.expression(v)));
      List<AiohttpCors> open =
          List.of(new AiohttpCors(unknown, Optional.empty(), AiohttpCors.OPTIONS));
      if (!(config.value() instanceof Value.Entries map)) {
        return List.of(open);
      }
      List<List<AiohttpCors>> columns = new ArrayList<>();
      for (Value.Entry entry : map.entries()) {
        columns.add(alternatives(entry));
      }
      return Combinations.of(columns, MOST_BRANCHES).orElse(List.of(open));
    }

    private List<AiohttpCors> alternatives(Value.Entry entry) {
      Value value = entry.value().value();
      List<AiohttpCors> alternatives = new ArrayList<>();
      if (isOptions(value) && value instanceof Value.Made made) {
        OptionReader reader = new OptionReader(project.evaluator());
        for (Options options : reader.arguments(made.call(), made.frame(), List.of())) {
          alternatives.add(new AiohttpCors(entry.key(), Optional.of(options), AiohttpCors.OPTIONS));
        }
      } else {
        Optional<Options> plain =
            value instanceof Value.Entries
                ? Optional.of(new Options(OptionReader.settings(entry.value()), Confidence.CERTAIN))
                : Optional.empty();
        alternatives.add(new AiohttpCors(entry.key(), plain, AiohttpCors.PLAIN));
      }
      return alternatives;
    }

    private void describe(CorsPolicy.Builder policy, List<AiohttpCors> table) {
      Provenance at = site.call().place().at();
      Sourced<OriginRule> everyone = new Sourced<>(new OriginRule.Reflected(), at);
      List<Flaw> flaws = new ArrayList<>();
      for (AiohttpCors entry : table) {
        flaws.addAll(entry.refused());
      }
      if (!flaws.isEmpty()) {
        flaws.forEach(policy::flaw);
        policy.grant(Grant.of(everyone, Answer.at(at).status(500).build()));
        return;
      }
      for (AiohttpCors entry : table) {
        entry.options().ifPresent(options -> policy.confidence(options.confidence()));
        policy.grant(entry.grant(at));
      }
      if (!table.get(table.size() - 1).isForAll()) {
        Answer refusal = Answer.at(at).status(403).build();
        policy.grant(new Grant(everyone, RequestKind.PREFLIGHT, CookieState.ANY, refusal));
      }
    }

    /** Returns where a route or resource lies; all paths where that cannot be told. */
    private String path(Expression entity, Frame frame, int left) {
      for (Sourced<Value> value : values(entity, frame)) {
        if (left > 0
            && value.value() instanceof Value.Made made
            && made.call().callee() instanceof Expression.Member method) {
          return path(made, method, left - 1);
        }
      }
      return Scope.ALL;
    }

    private String path(Value.Made made, Expression.Member method, int left) {
      return switch (method.name()) {
        case "add" ->
            argument(made, 0).map(entity -> path(entity, made.frame(), left)).orElse(Scope.ALL);
        case "add_route" ->
            text(made, 1).orElseGet(() -> path(method.object(), made.frame(), left));
        case "add_static" -> text(made, 0).map(prefix -> prefix + Scope.ALL).orElse(Scope.ALL);
        default -> method.name().startsWith("add_") ? text(made, 0).orElse(Scope.ALL) : Scope.ALL;
      };
    }

    private Optional<String> text(Value.Made made, int position) {
      return argument(made, position)
          .flatMap(text -> Values.text(values(text, made.frame()).get(0).value()));
    }

    private static Optional<Expression> argument(Value.Made made, int position) {
      List<Expression.Argument> arguments = made.call().arguments();
      return position < arguments.size()
          ? Optional.of(arguments.get(position).value())
          : Optional.empty();
    }
  }
}
