package io.github.corsaudit;

import io.github.corsaudit.browser.Methods;
import io.github.corsaudit.model.AllowOrigin;
import io.github.corsaudit.model.Answer;
import io.github.corsaudit.model.CookieState;
import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Flaw;
import io.github.corsaudit.model.Grant;
import io.github.corsaudit.model.Origin;
import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.model.Problem;
import io.github.corsaudit.model.RequestKind;
import io.github.corsaudit.model.Scope;
import io.github.corsaudit.model.TokenSet;
import io.github.corsaudit.model.Tri;
import io.github.corsaudit.origin.CorsRequest;
import io.github.corsaudit.origin.Responder;
import io.github.corsaudit.origin.Response;
import io.github.corsaudit.probe.Target;
import io.github.corsaudit.probe.TargetList;
import io.github.corsaudit.probe.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What owners want, held against what their services answer.
 *
 * @param policies the policies that are wanted; the first one whose scope fits holds
 */
record Intentions(List<CorsPolicy> policies) {

  /** So many preflights are worth their requests. */
  private static final int MOST_WISHES = 4;

  /** What one origin may do; unknown where nobody can tell. */
  private record Leave(Tri read, Tri cookies) {}

  /** Returns the targets, each knowing the origins that it is meant to let in. */
  TargetList known(TargetList list) {
    if (policies.isEmpty()) {
      return list;
    }
    List<Problem> problems = new ArrayList<>(list.problems());
    list.targets().forEach(target -> untried(target).ifPresent(problems::add));
    return new TargetList(list.targets().stream().map(this::known).toList(), problems);
  }

  private Optional<Problem> untried(Target target) {
    int wishes = wishes(target).size();
    String text = "of %d requests that should be allowed after a preflight, the first %d are tried";
    return wishes <= MOST_WISHES
        ? Optional.empty()
        : Optional.of(
            Problem.with(Problem.Kind.SKIPPED, target.text(), text.formatted(wishes, MOST_WISHES)));
  }

  private Target known(Target target) {
    List<Origin> all = new ArrayList<>(target.known());
    wanted(target.scope()).stream()
        .flatMap(policy -> policy.grants().stream())
        .filter(grant -> !grant.answer().refuses())
        .flatMap(grant -> exact(grant.origins().value()))
        .filter(origin -> !all.contains(origin))
        .forEach(all::add);
    return target.with(all, wishes(target).stream().limit(MOST_WISHES).toList());
  }

  private List<Wish> wishes(Target target) {
    return wanted(target.scope()).stream()
        .flatMap(policy -> policy.grants().stream())
        .filter(grant -> grant.on() != RequestKind.ACTUAL && !grant.answer().refuses())
        .flatMap(
            grant ->
                exact(grant.origins().value()).flatMap(o -> wishes(o, grant.answer()).stream()))
        .toList();
  }

  /** One for each method that needs leave, each with all headers that do. */
  private static List<Wish> wishes(Origin origin, Answer answer) {
    List<String> headers =
        listed(answer.headers().value())
            .map(name -> name.toLowerCase(Locale.ROOT))
            .filter(name -> !name.equals("*"))
            .distinct()
            .sorted()
            .toList();
    List<String> methods =
        listed(answer.methods().value())
            .filter(name -> !name.equals("*") && !Methods.isSafelisted(name))
            .toList();
    List<String> asked = methods.isEmpty() && !headers.isEmpty() ? List.of("GET") : methods;
    return asked.stream().map(method -> new Wish(origin, method, headers)).toList();
  }

  private static Stream<String> listed(TokenSet tokens) {
    return tokens instanceof TokenSet.Listed list ? list.tokens().stream() : Stream.empty();
  }

  private static Stream<Origin> exact(OriginRule rule) {
    return rule instanceof OriginRule.Exact exact
        ? Origin.parse(exact.text()).stream()
        : Stream.empty();
  }

  private Optional<CorsPolicy> wanted(Scope scope) {
    return policies.stream().filter(policy -> covers(policy.scope(), scope)).findFirst();
  }

  private static boolean covers(Scope wanted, Scope seen) {
    boolean service = wanted.service().isEmpty() || wanted.service().equals(seen.service());
    String path = wanted.path();
    boolean all = path.endsWith("*");
    String start = all ? path.substring(0, path.length() - 1) : path;
    return service && (all ? seen.path().startsWith(start) : seen.path().equals(start));
  }

  /** Returns what was seen, with the first thing that is not as it is meant to be, if any. */
  CorsPolicy judged(CorsPolicy seen) {
    Optional<Flaw> drift = wanted(seen.scope()).flatMap(policy -> drift(policy, seen));
    if (drift.isEmpty()) {
      return seen;
    }
    List<Flaw> flaws = new ArrayList<>(seen.flaws());
    flaws.add(drift.get());
    return new CorsPolicy(
        seen.system(),
        seen.kind(),
        seen.scope(),
        seen.at(),
        seen.grants(),
        seen.trusted(),
        flaws,
        seen.confidence(),
        seen.development());
  }

  private static Optional<Flaw> drift(CorsPolicy wanted, CorsPolicy seen) {
    Responder responder = Responder.of(wanted);
    return seen.grants().stream()
        .filter(grant -> grant.on().actual() && grant.cookie() != CookieState.ABSENT)
        .filter(grant -> !own(grant, seen.scope()))
        .flatMap(grant -> drift(responder, grant).stream())
        .findFirst();
  }

  /** A service's own pages need no leave, so that nothing is lost or gained by giving it. */
  private static boolean own(Grant grant, Scope scope) {
    return grant.origins().value() instanceof OriginRule.Sampled sample
        && sample.origin().equals(scope.service());
  }

  private static Optional<Flaw> drift(Responder responder, Grant grant) {
    if (!(grant.origins().value() instanceof OriginRule.Sampled sample)) {
      return Optional.empty();
    }
    String origin = sample.origin();
    Leave meant = meant(responder.respond(CorsRequest.actual(origin, true)), origin);
    return difference(meant, leave(grant.answer(), origin))
        .map(text -> new Flaw(Flaw.Kind.POLICY_DRIFT, origin + " " + text, grant.origins().at()));
  }

  private static Leave meant(Response response, String origin) {
    if (response instanceof Response.Granted granted) {
      return leave(granted.grant().answer(), origin);
    }
    Tri none = response instanceof Response.Silent ? Tri.NO : Tri.UNKNOWN;
    return new Leave(none, none);
  }

  private static Leave leave(Answer answer, String origin) {
    AllowOrigin allowed = answer.allowOrigin().value();
    if (allowed instanceof AllowOrigin.Unknown) {
      return new Leave(Tri.UNKNOWN, Tri.UNKNOWN);
    }
    boolean star = allowed instanceof AllowOrigin.Star;
    boolean named =
        allowed instanceof AllowOrigin.Echo
            || (allowed instanceof AllowOrigin.Fixed fixed
                && fixed.lines().equals(List.of(origin)));
    return new Leave(
        Tri.of(star || named), Tri.of(named).and(answer.credentials().value().granted()));
  }

  private static Optional<String> difference(Leave meant, Leave seen) {
    if (meant.read().isYes() && seen.read().isNo()) {
      return Optional.of("should be let in, and is refused");
    }
    if (meant.read().isNo() && seen.read().isYes()) {
      return Optional.of("should be refused, and is let in");
    }
    if (meant.cookies().isYes() && seen.cookies().isNo()) {
      return Optional.of("should read with cookies, and cannot");
    }
    return meant.cookies().isNo() && seen.cookies().isYes()
        ? Optional.of("should not read with cookies, and can")
        : Optional.empty();
  }
}
