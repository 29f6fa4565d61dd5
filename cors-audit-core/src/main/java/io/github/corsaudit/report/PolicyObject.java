package io.github.corsaudit.report;

import io.github.corsaudit.model.AllowOrigin;
import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Exchange;
import io.github.corsaudit.model.Grant;
import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.model.PolicyKind;
import io.github.corsaudit.model.Provenance.InFile;
import java.util.List;

/**
 * The keys of a policy in JSON. In {@code origins} stand the origins that are let in, as they are
 * declared: {@code *}, {@code reflected}, {@code null}, an origin, an expression's text; what could
 * not be told is an object with the expression under {@code unresolved}. An observed policy comes
 * with its {@code notation}, so that the report can be read again.
 */
final class PolicyObject {
  private final JsonOut json;
  private final PolicyIds policies;

  PolicyObject(JsonOut json, PolicyIds policies) {
    this.json = json;
    this.policies = policies;
  }

  /** Writes the keys into the object that is open. */
  void write(CorsPolicy policy) {
    Admittance admittance = Admittance.of(policy, policies.findings(policy));
    json.textOrNull("id", policies.of(policy));
    json.text("system", policy.system());
    json.text("kind", policy.kind().text());
    place(Place.of(policy.at()));
    json.text("scope", policy.scope().text());
    json.array("origins", origins(policy), this::origin);
    json.text("credentials", admittance.credentials().text());
    json.text("anyOrigin", admittance.anyOrigin().text());
    json.textOrNull("reason", admittance.reason());
    if (policy.kind() == PolicyKind.OBSERVED) {
      json.generator().writeName("notation");
      PolicyJson.write(policy, json.generator());
    }
  }

  private void place(Place place) {
    place.exchange().ifPresent(this::endpoint);
    place.file().ifPresent(this::lines);
  }

  private void endpoint(Exchange exchange) {
    json.text("url", exchange.url());
    json.text("method", exchange.method());
  }

  private void lines(InFile place) {
    json.text("file", place.file());
    json.number("line", place.span().line());
    json.number("endLine", place.span().endLine());
  }

  private static List<OriginRule> origins(CorsPolicy policy) {
    return policy.grants().stream()
        .filter(grant -> !grant.answer().refuses())
        .map(PolicyObject::letIn)
        .distinct()
        .toList();
  }

  /** What is sent counts, where it does not depend on who asks. */
  private static OriginRule letIn(Grant grant) {
    OriginRule rule = grant.origins().value();
    AllowOrigin sent = grant.answer().allowOrigin().value();
    boolean general = !(rule instanceof OriginRule.Exact || rule instanceof OriginRule.Pattern);
    if (general && sent instanceof AllowOrigin.Fixed fixed) {
      return new OriginRule.Exact(String.join(", ", fixed.lines()), false);
    }
    boolean star = rule instanceof OriginRule.Sampled && sent instanceof AllowOrigin.Star;
    return star ? new OriginRule.Any() : rule;
  }

  private void origin(OriginRule rule) {
    if (rule instanceof OriginRule.Unresolved unresolved) {
      json.object(() -> json.text("unresolved", unresolved.expression()));
    } else {
      json.generator().writeString(text(rule));
    }
  }

  private static String text(OriginRule rule) {
    if (rule instanceof OriginRule.Exact exact) {
      return exact.text();
    }
    if (rule instanceof OriginRule.Pattern pattern) {
      return pattern.text();
    }
    if (rule instanceof OriginRule.Sampled sampled) {
      return sampled.origin();
    }
    if (rule instanceof OriginRule.NullOrigin) {
      return "null";
    }
    return rule instanceof OriginRule.Any ? "*" : "reflected";
  }
}
