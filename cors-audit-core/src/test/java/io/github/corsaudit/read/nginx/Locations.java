package io.github.corsaudit.read.nginx;

import io.github.corsaudit.model.CorsPolicy;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Chooses the policy for a path as nginx chooses a location, by the policies' scopes. */
final class Locations {
  private Locations() {}

  static Optional<CorsPolicy> policy(List<CorsPolicy> policies, String path) {
    return exact(policies, path).or(() -> regex(policies, path)).or(() -> prefix(policies, path));
  }

  private static Optional<CorsPolicy> exact(List<CorsPolicy> policies, String path) {
    return policies.stream().filter(p -> p.scope().path().equals(path)).findFirst();
  }

  private static Optional<CorsPolicy> regex(List<CorsPolicy> policies, String path) {
    return policies.stream()
        .filter(p -> p.scope().path().startsWith("~"))
        .filter(p -> pattern(p.scope().path()).matcher(path).find())
        .findFirst();
  }

  private static Pattern pattern(String scope) {
    return scope.startsWith("~* ")
        ? Pattern.compile(scope.substring(3), Pattern.CASE_INSENSITIVE)
        : Pattern.compile(scope.substring(2));
  }

  private static Optional<CorsPolicy> prefix(List<CorsPolicy> policies, String path) {
    return policies.stream()
        .filter(p -> p.scope().path().endsWith("*"))
        .filter(p -> path.startsWith(start(p)))
        .max(Comparator.comparingInt(p -> start(p).length()));
  }

  private static String start(CorsPolicy policy) {
    String path = policy.scope().path();
    return path.substring(0, path.length() - 1);
  }
}
