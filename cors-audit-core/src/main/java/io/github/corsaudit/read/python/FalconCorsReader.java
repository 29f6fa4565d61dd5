package io.github.corsaudit.read.python;

import io.github.corsaudit.model.AllowOrigin;
import io.github.corsaudit.model.Answer;
import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Credentials;
import io.github.corsaudit.model.Flaw;
import io.github.corsaudit.model.Grant;
import io.github.corsaudit.model.MatchMode;
import io.github.corsaudit.model.NearestName;
import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.Sourced;
import io.github.corsaudit.model.TokenSet;
import io.github.corsaudit.model.Tri;
import io.github.corsaudit.source.CallSite;
import io.github.corsaudit.source.Truths;
import io.github.corsaudit.source.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads falcon-cors, an extension of Falcon: {@code falcon_cors.CORS(allow_origins_list=[...])}.
 */
public final class FalconCorsReader extends PythonReader {
  private static final String SYSTEM = "falcon-cors";

  /** Makes the reader. */
  public FalconCorsReader() {
    super(SYSTEM, List.of("falcon_cors"));
  }

  @Override
  List<CorsPolicy> policies(CallSite site, PythonProject project) {
    if (!project.refersTo(site.call().callee(), site, "falcon_cors.CORS"::equals)) {
      return List.of();
    }
    List<CorsPolicy> policies = new ArrayList<>();
    OptionReader reader = new OptionReader(project.evaluator());
    for (Options options : reader.arguments(site.call(), site.frame(), List.of())) {
      CorsPolicy.Builder policy = project.declared(SYSTEM, site, options);
      new Cors(options, site.call().place().at()).describe(policy);
      policies.add(policy.build());
    }
    return policies;
  }

  /**
   * What the extension does with its options. Read in 1.1.7: lists are compared letter by letter,
   * expressions match at the start; any origin is echoed as soon as any option gives credentials;
   * {@code Vary} is sent only where any origin is let in and some get credentials.
   */
  private record Cors(Options options, Provenance at) {
    private static final String ALL_ORIGINS = "allow_all_origins";
    private static final String ALL_TRUSTED = "allow_credentials_all_origins";
    private static final String TRUSTED_LIST = "allow_credentials_origins_list";
    private static final String TRUSTED_REGEX = "allow_credentials_origins_regex";
    private static final List<String> OPTIONS =
        List.of(
            "logger",
            "log_level",
            ALL_ORIGINS,
            "allow_origins_list",
            "allow_origins_regex",
            "allow_all_headers",
            "allow_headers_list",
            "allow_headers_regex",
            "expose_headers_list",
            "allow_all_methods",
            "allow_methods_list",
            ALL_TRUSTED,
            TRUSTED_LIST,
            TRUSTED_REGEX,
            "max_age");

    void describe(CorsPolicy.Builder policy) {
      List<Setting> unknown = options.unknown(OPTIONS).toList();
      if (!unknown.isEmpty()) {
        refuse(policy, unknown);
        return;
      }
      Tri all = truth(ALL_ORIGINS);
      if (!all.isYes()) {
        for (Sourced<OriginRule> rule : rules("allow_origins_list", "allow_origins_regex")) {
          policy.grant(granted(rule, credentials(rule.value()), Tri.NO));
        }
      }
      if (!all.isNo()) {
        anyOrigin(policy, options.get(ALL_ORIGINS).orElseThrow());
      }
    }

    private void refuse(CorsPolicy.Builder policy, List<Setting> unknown) {
      for (Setting setting : unknown) {
        String text = "`" + setting.name() + "` is no option of falcon-cors, which does not start";
        String hint = NearestName.hint(setting.name(), OPTIONS);
        policy.flaw(new Flaw(Flaw.Kind.CONFIG_REFUSED, text + hint, setting.key()));
      }
      Sourced<OriginRule> everyone = new Sourced<>(new OriginRule.Reflected(), at);
      policy.grant(Grant.of(everyone, Answer.at(at).status(500).build()));
    }

    private Tri truth(String name) {
      return options.get(name).map(given -> Truths.of(given.value())).orElse(Tri.NO);
    }

    private List<Sourced<OriginRule>> rules(String list, String regex) {
      List<Sourced<OriginRule>> rules = new ArrayList<>();
      Optional<Sourced<Value>> entries = options.get(list);
      if (entries.isPresent() && entries.get().value() instanceof Value.Text text) {
        Substrings.of(text.text())
            .ifPresent(rule -> rules.add(new Sourced<>(rule, entries.get().at())));
      } else if (entries.isPresent()) {
        for (Sourced<Value> entry : Values.elements(entries.get())) {
          OriginEntries.exact(entry).ifPresent(rules::add);
        }
      }
      Optional<Sourced<Value>> pattern =
          options.get(regex).filter(given -> !(given.value() instanceof Value.Nothing));
      pattern.ifPresent(
          given -> rules.add(given.map(value -> OriginEntries.pattern(value, MatchMode.START))));
      OriginEntries.openLast(rules);
      return rules;
    }

    private void anyOrigin(CorsPolicy.Builder policy, Sourced<Value> all) {
      boolean sure = Truths.of(all.value()).isYes();
      List<Sourced<OriginRule>> trusted = rules(TRUSTED_LIST, TRUSTED_REGEX);
      Tri vary = Tri.of(!trusted.isEmpty());
      if (sure && truth(ALL_TRUSTED) != Tri.YES) {
        for (Sourced<OriginRule> rule : trusted) {
          policy.grant(granted(rule, new Sourced<>(Credentials.yes(), rule.at()), vary));
        }
      }
      OriginRule who = new OriginRule.Unresolved(Values.expression(all.value()));
      AllowOrigin sent = sure ? sentToEveryone(trusted) : new AllowOrigin.Unknown();
      if (sure) {
        boolean star = sent instanceof AllowOrigin.Star;
        who = star ? new OriginRule.Any() : new OriginRule.Reflected();
      }
      Answer answer = answer(new Sourced<>(sent, all.at()), switchedCredentials(), vary);
      policy.grant(Grant.of(new Sourced<>(who, all.at()), answer));
    }

    private AllowOrigin sentToEveryone(List<Sourced<OriginRule>> trusted) {
      if (!trusted.isEmpty()) {
        return new AllowOrigin.Echo();
      }
      return switch (truth(ALL_TRUSTED)) {
        case YES -> new AllowOrigin.Echo();
        case NO -> new AllowOrigin.Star();
        case UNKNOWN -> new AllowOrigin.Unknown();
      };
    }

    /** Returns what everyone gets, whoever else is named. */
    private Sourced<Credentials> switchedCredentials() {
      return options
          .get(ALL_TRUSTED)
          .map(Values::credentials)
          .orElseGet(() -> byDefault(Credentials.absent()));
    }

    private Sourced<Credentials> credentials(OriginRule origin) {
      List<Sourced<OriginRule>> trusted = rules(TRUSTED_LIST, TRUSTED_REGEX);
      if (!truth(ALL_TRUSTED).isNo() || trusted.isEmpty()) {
        return switchedCredentials();
      }
      boolean unsure = !isOne(origin);
      for (Sourced<OriginRule> rule : trusted) {
        if (rule.value().equals(origin)) {
          return new Sourced<>(Credentials.yes(), rule.at());
        }
        unsure |= !isOne(rule.value());
      }
      Provenance where = trusted.get(0).at();
      return new Sourced<>(unsure ? Credentials.unknown() : Credentials.absent(), where);
    }

    private static boolean isOne(OriginRule rule) {
      return rule instanceof OriginRule.Exact || rule instanceof OriginRule.NullOrigin;
    }

    private Grant granted(Sourced<OriginRule> rule, Sourced<Credentials> credentials, Tri vary) {
      AllowOrigin sent =
          OriginEntries.isOpen(rule) ? new AllowOrigin.Unknown() : new AllowOrigin.Echo();
      return Grant.of(rule, answer(new Sourced<>(sent, rule.at()), credentials, vary));
    }

    private Answer answer(Sourced<AllowOrigin> sent, Sourced<Credentials> credentials, Tri vary) {
      Answer.Builder answer =
          Answer.at(sent.at())
              .allowOrigin(sent)
              .credentials(credentials)
              .varyOrigin(vary)
              .methods(tokens("allow_all_methods", "allow_methods_list", new TokenSet.Unknown()))
              .headers(tokens("allow_all_headers", "allow_headers_list", new TokenSet.Echo()))
              .exposed(tokens("", "expose_headers_list", new TokenSet.Unknown()));
      Optional<Sourced<Value>> age = options.get("max_age");
      age.flatMap(given -> Values.number(given.value()))
          .ifPresent(seconds -> answer.maxAge(new Sourced<>(seconds, age.orElseThrow().at())));
      return answer.build();
    }

    /** The methods that are all allowed are those that a resource has. */
    private Sourced<TokenSet> tokens(String all, String list, TokenSet everything) {
      Tri switched = truth(all);
      boolean matched =
          all.equals("allow_all_headers") && options.get("allow_headers_regex").isPresent();
      if (switched.isYes()) {
        return options.get(all).orElseThrow().map(unused -> everything);
      }
      if (switched == Tri.UNKNOWN || matched) {
        return new Sourced<>(new TokenSet.Unknown(), at);
      }
      Optional<Sourced<Value>> given = options.get(list);
      return given.isPresent() && !Truths.of(given.get().value()).isNo()
          ? Values.tokens(given.get(), names -> names)
          : byDefault(new TokenSet.Absent());
    }

    private <T> Sourced<T> byDefault(T value) {
      return new Sourced<>(value, new Provenance.ByDefault(SYSTEM, at));
    }
  }
}
