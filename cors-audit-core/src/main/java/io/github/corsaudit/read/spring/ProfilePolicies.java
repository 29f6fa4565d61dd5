package io.github.corsaudit.read.spring;

import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Flaw;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.notation.Outline;
import io.github.corsaudit.model.notation.PolicyOutline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The policies of one application: without a profile, and what each profile makes of them. */
final class ProfilePolicies {
  /** The profile that is active where no other is. */
  private static final String NONE = "default";

  private static final Provenance NOWHERE = new Provenance.Given("comparison");
  private static final Pattern DEVELOPMENT =
      Pattern.compile(
          "(?:.*[-_.])?(?:dev|devel|develop|development|local|localhost|test|tests|testing|e2e|it|ci)"
              + "(?:[-_.].*)?",
          Pattern.CASE_INSENSITIVE);

  private final List<Layer> layers;

  ProfilePolicies(List<Layer> layers) {
    this.layers = layers;
  }

  /** Returns what holds without a profile, then for each profile that changes something. */
  List<CorsPolicy> all() {
    List<CorsPolicy> all = new ArrayList<>();
    Set<Outline> seen = new HashSet<>();
    for (String profile : profiles()) {
      for (CorsPolicy policy : policies(profile, development(profile))) {
        if (seen.add(effect(policy))) {
          all.add(policy);
        }
      }
    }
    return all;
  }

  /** Returns what some settings declare. */
  static List<CorsPolicy> inForce(Settings settings) {
    List<CorsPolicy> policies = new ArrayList<>(BootSections.policies(settings));
    policies.addAll(GatewaySections.policies(settings));
    return policies;
  }

  /** Those of development come last, so that they never stand for what production shares. */
  private List<String> profiles() {
    Set<String> names = new TreeSet<>();
    layers.forEach(
        layer -> layer.conditions().forEach(condition -> names.addAll(condition.names())));
    names.remove(NONE);
    return Stream.concat(
            Stream.of(NONE),
            names.stream().sorted(Comparator.comparing(ProfilePolicies::development)))
        .toList();
  }

  private static boolean development(String profile) {
    return DEVELOPMENT.matcher(profile).matches();
  }

  private List<CorsPolicy> policies(String profile, boolean development) {
    Settings settings = Settings.of(layers, Set.of(profile));
    List<CorsPolicy> policies = new ArrayList<>(BootSections.policies(settings));
    policies.addAll(GatewaySections.policies(settings));
    return policies.stream().map(policy -> placed(policy, policy.at(), development)).toList();
  }

  private static CorsPolicy placed(CorsPolicy policy, Provenance at, boolean development) {
    CorsPolicy.Builder copy =
        CorsPolicy.of(policy.system(), policy.kind(), at)
            .scope(policy.scope())
            .grants(policy.grants())
            .confidence(policy.confidence())
            .development(development);
    policy.flaws().forEach(copy::flaw);
    return copy.build();
  }

  /** What a policy does, wherever it is written. */
  private static Outline effect(CorsPolicy policy) {
    CorsPolicy.Builder bare =
        CorsPolicy.of(policy.system(), policy.kind(), NOWHERE)
            .scope(policy.scope())
            .grants(policy.grants());
    policy.flaws().forEach(flaw -> bare.flaw(new Flaw(flaw.kind(), flaw.text(), NOWHERE)));
    return PolicyOutline.of(bare.build());
  }
}
