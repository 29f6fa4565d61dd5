package io.github.corsaudit.source;

import io.github.corsaudit.model.Sourced;
import io.github.corsaudit.model.Tri;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Follows a function that handles a request, with what is known of that request. */
final class Handler {
  private static final String HEADERS = "headers";
  private static final int DEEPEST = 4;

  private final Evaluation evaluation;
  private final Scope scope;
  private final int depth;
  private final List<Handling.Change> changes = new ArrayList<>();

  Handler(Evaluation evaluation, Scope scope) {
    this(evaluation, scope, 0);
  }

  private Handler(Evaluation evaluation, Scope scope, int depth) {
    this.evaluation = evaluation;
    this.scope = scope;
    this.depth = depth;
  }

  /** Returns what the function does. */
  Handling run() {
    Frame function = scope.frame();
    List<Expression> exits =
        Stream.concat(function.results().stream(), function.raises().stream())
            .sorted(Comparator.comparingInt(exit -> exit.place().start()))
            .toList();
    for (Expression exit : exits) {
      Tri reached = evaluation.reached(scope, exit.place().start());
      if (reached == Tri.UNKNOWN) {
        follow(function.steps(), Integer.MAX_VALUE, Tri.UNKNOWN);
        return new Handling(changes, Handling.End.UNKNOWN, Optional.empty());
      }
      if (reached.isYes()) {
        follow(function.steps(), exit.place().start(), Tri.YES);
        return function.raises().contains(exit) ? thrown(exit) : returned(exit);
      }
    }
    follow(function.steps(), Integer.MAX_VALUE, Tri.YES);
    return new Handling(changes, Handling.End.RETURNS, Optional.empty());
  }

  private Handling thrown(Expression raised) {
    Expression type = raised instanceof Expression.Call call ? call.callee() : raised;
    String name = Paths.of(type).orElse("");
    boolean answers = name.endsWith("HTTPException") || name.endsWith("Abort");
    return new Handling(
        changes, answers ? Handling.End.REFUSES : Handling.End.CRASHES, Optional.empty());
  }

  private Handling returned(Expression result) {
    if (result instanceof Expression.Call call && depth < DEEPEST) {
      Optional<Handling> helper = helper(call);
      if (helper.isPresent()) {
        changes.addAll(helper.get().changes());
        return new Handling(changes, helper.get().end(), helper.get().result());
      }
      call.arguments().stream()
          .filter(argument -> argument.name().equals(Optional.of(HEADERS)))
          .forEach(argument -> all(argument.value(), Tri.YES));
    } else if (result instanceof Expression.Sequence parts) {
      parts.items().stream().skip(1).forEach(part -> all(part, Tri.YES));
    }
    return new Handling(changes, Handling.End.RETURNS, Optional.of(result));
  }

  /** A function of the program that is given the response goes on where this one ends. */
  private Optional<Handling> helper(Expression.Call call) {
    List<Sourced<Value>> callees = evaluation.values(call.callee(), scope);
    if (callees.size() != 1
        || !(callees.get(0).value() instanceof Value.Code code)
        || !code.frame().is(Frame.Kind.FUNCTION)) {
      return Optional.empty();
    }
    Scope there = evaluation.entered(call, code.frame(), scope);
    return Optional.of(new Handler(evaluation, there, depth + 1).run());
  }

  private void follow(List<Step> steps, int before, Tri happens) {
    for (Step step : steps) {
      if (step.place().start() >= before) {
        return;
      }
      if (step instanceof Step.Branch branch) {
        Tri holds = evaluation.decide(branch.condition(), scope);
        arm(branch.then(), before, happens.and(holds));
        arm(branch.otherwise(), before, happens.and(holds.not()));
      } else if (step instanceof Step.Bind bind && isHeaders(bind)) {
        change(bind, happens);
      }
    }
  }

  private void arm(Step.Arm arm, int before, Tri happens) {
    if (!happens.isNo()) {
      follow(arm.steps(), before, happens);
    }
  }

  /** Headers are a collection of that name, or the response itself. */
  private static boolean isHeaders(Step.Bind bind) {
    String path = bind.target();
    boolean collection = path.equals(HEADERS) || path.endsWith("." + HEADERS);
    return collection || bind.key().filter(Handler::isHeaderName).isPresent();
  }

  private static boolean isHeaderName(Expression key) {
    return key instanceof Expression.Text text
        && text.value().regionMatches(true, 0, "Access-Control-", 0, 15);
  }

  private void change(Step.Bind bind, Tri happens) {
    if (bind.key().isEmpty()) {
      if (bind.change() == Step.Change.EXTEND) {
        all(bind.value(), happens);
      }
      return;
    }
    Handling.Kind kind =
        switch (bind.change()) {
          case PUT_MORE -> Handling.Kind.ADD;
          case PUT_IF_NONE -> Handling.Kind.SET_IF_NONE;
          default -> Handling.Kind.SET;
        };
    Value name = single(bind.key().get());
    changes.add(new Handling.Change(kind, name, single(bind.value()), happens));
  }

  private void all(Expression mapping, Tri happens) {
    if (single(mapping) instanceof Value.Entries map) {
      for (Value.Entry entry : map.entries()) {
        changes.add(
            new Handling.Change(
                Handling.Kind.SET, entry.key().value(), entry.value().value(), happens));
      }
    }
  }

  private Value single(Expression expression) {
    List<Sourced<Value>> values = evaluation.values(expression, scope);
    return values.size() == 1
        ? values.get(0).value()
        : new Value.Unresolved(expression.place().snippet());
  }
}
