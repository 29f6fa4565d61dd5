package io.github.corsaudit.read.python;

import io.github.corsaudit.model.AllowOrigin;
import io.github.corsaudit.model.Answer;
import io.github.corsaudit.model.Confidence;
import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Credentials;
import io.github.corsaudit.model.Flaw;
import io.github.corsaudit.model.Grant;
import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.Sourced;
import io.github.corsaudit.model.TokenSet;
import io.github.corsaudit.source.CallSite;
import io.github.corsaudit.source.Truths;
import io.github.corsaudit.source.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads Falcon's own CORS: {@code falcon.App(cors_enable=True)}, its ASGI twin, and {@code
 * falcon.CORSMiddleware(...)} wherever one is made.
 */
public final class FalconReader extends PythonReader {
  private static final String SYSTEM = "falcon";
  private static final List<String> WORDS = List.of("falcon", "cors_enable");
  private static final String SWITCH = "cors_enable";
  private static final List<String> APPLICATION =
      List.of(
          "media_type",
          "request_type",
          "response_type",
          "middleware",
          "router",
          "independent_middleware",
          SWITCH,
          "sink_before_static_route");

  /** From this version on, the switch and a middleware of one's own exclude each other. */
  private static final int EXCLUSIVE = 4;

  /** Makes the reader. */
  public FalconReader() {
    super(SYSTEM, WORDS);
  }

  @Override
  List<CorsPolicy> policies(CallSite site, PythonProject project) {
    String callee = project.qualified(site.call().callee(), site).orElse("");
    return switch (callee) {
      case "falcon.App", "falcon.API", "falcon.app.App", "falcon.asgi.App", "falcon.asgi.app.App" ->
          applications(site, project);
      default -> isMiddleware(callee) ? middlewares(site, project) : List.of();
    };
  }

  private static boolean isMiddleware(String callee) {
    return callee.equals("falcon.CORSMiddleware")
        || callee.equals("falcon.middleware.CORSMiddleware");
  }

  private static List<CorsPolicy> middlewares(CallSite site, PythonProject project) {
    List<CorsPolicy> policies = new ArrayList<>();
    for (Options options : options(site, project, Middleware.OPTIONS)) {
      CorsPolicy.Builder policy = project.declared(SYSTEM, site, options);
      new Middleware(options, site.call().place().at()).describe(policy);
      policies.add(policy.build());
    }
    return policies;
  }

  private static List<CorsPolicy> applications(CallSite site, PythonProject project) {
    List<CorsPolicy> policies = new ArrayList<>();
    for (Options options : options(site, project, APPLICATION)) {
      CorsPolicy.Builder policy = project.declared(SYSTEM, site, options);
      if (describe(policy, options, site, project)) {
        policies.add(policy.build());
      }
    }
    return policies;
  }

  private static List<Options> options(CallSite site, PythonProject project, List<String> names) {
    return new OptionReader(project.evaluator()).arguments(site.call(), site.frame(), names);
  }

  /** Describes what an application's options come to; returns whether that is anything. */
  private static boolean describe(
      CorsPolicy.Builder policy, Options options, CallSite site, PythonProject project) {
    Provenance at = site.call().place().at();
    List<Flaw> refused = misspelt(options);
    Optional<Sourced<Value>> on =
        options.get(SWITCH).filter(given -> !Truths.of(given.value()).isNo());
    Optional<Sourced<Value>> other = on.flatMap(given -> ownMiddleware(options));
    if (other.isPresent() && isExclusive(site, project)) {
      refused.add(twice(Flaw.Kind.CONFIG_REFUSED, "Falcon does not start with both", other.get()));
    } else if (other.isPresent()) {
      policy.flaw(twice(Flaw.Kind.DEAD_SETTING, "its `*` is what is sent", other.get()));
    }
    if (!refused.isEmpty()) {
      refuse(policy, refused, at);
    } else if (on.isPresent()) {
      new Middleware(Middleware.open(on.get()), at).describe(policy);
    }
    return on.isPresent() || !refused.isEmpty();
  }

  private static List<Flaw> misspelt(Options options) {
    List<Flaw> flaws = new ArrayList<>();
    for (Setting setting : options.settings()) {
      if (setting.name().contains("cors") && !APPLICATION.contains(setting.name())) {
        String text = "`" + setting.name() + "` is no option of a Falcon application (`" + SWITCH;
        flaws.add(refusal(text + "` is): it does not start", setting.key()));
      }
    }
    return flaws;
  }

  private static Optional<Sourced<Value>> ownMiddleware(Options options) {
    Optional<Sourced<Value>> given = options.get("middleware");
    if (given.isPresent()) {
      for (Sourced<Value> each : Values.elements(given.get())) {
        if (each.value() instanceof Value.Made made && isMiddleware(made.callee())) {
          return Optional.of(each);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isExclusive(CallSite site, PythonProject project) {
    Optional<String> version =
        new Products(project.sources()).version(SYSTEM, site.call().place().text().path());
    return version.isEmpty() || PinnedVersions.major(version.get()) >= EXCLUSIVE;
  }

  private static Flaw twice(Flaw.Kind kind, String outcome, Sourced<Value> other) {
    String text = "`" + SWITCH + "` makes a CORSMiddleware beside this one: " + outcome;
    return new Flaw(kind, text, other.at());
  }

  private static Flaw refusal(String text, Provenance at) {
    return new Flaw(Flaw.Kind.CONFIG_REFUSED, text, at);
  }

  private static void refuse(CorsPolicy.Builder policy, List<Flaw> flaws, Provenance at) {
    flaws.forEach(policy::flaw);
    Sourced<OriginRule> everyone = new Sourced<>(new OriginRule.Reflected(), at);
    policy.grant(Grant.of(everyone, Answer.at(at).status(500).build()));
  }

  /**
   * What the middleware does with its options. Measured with 3.1.1, read in 4.3.1: origins are
   * compared letter by letter; {@code *} is echoed to whom {@code allow_credentials} names, and
   * those are origins too; {@code Vary} is never sent; a preflight is granted the methods that the
   * resource has and all headers it asks for.
   */
  private record Middleware(Options options, Provenance at) {
    static final List<String> OPTIONS =
        List.of("allow_origins", "expose_headers", "allow_credentials", "allow_private_network");

    private static final String KNOWN = String.join("`, `", OPTIONS);
    private static final String MAX_AGE = "86400";
    private static final String STAR = "*";

    /** Returns the options that a switch which is on, or may be, stands for. */
    static Options open(Sourced<Value> on) {
      Value origins =
          Truths.of(on.value()).isYes()
              ? new Value.Text(STAR)
              : new Value.Unresolved(Values.expression(on.value()));
      Setting setting = new Setting("allow_origins", on.map(unused -> origins), on.at());
      return new Options(List.of(setting), Confidence.CERTAIN);
    }

    void describe(CorsPolicy.Builder policy) {
      List<Flaw> refused = refused();
      Sourced<Value> origins = origins();
      if (!refused.isEmpty()) {
        refuse(policy, refused, at);
      } else if (isStar(origins)) {
        anyOrigin(policy, origins);
      } else {
        for (Sourced<OriginRule> rule : rules(origins)) {
          policy.grant(granted(rule, credentials(rule.value())));
        }
      }
    }

    private List<Flaw> refused() {
      List<Flaw> flaws = new ArrayList<>();
      for (Setting setting : options.settings()) {
        if (!OPTIONS.contains(setting.name())) {
          String text = "`" + setting.name() + "` is no option of CORSMiddleware (`" + KNOWN;
          flaws.add(refusal(text + "` are): Falcon does not start with it", setting.key()));
        }
      }
      notOrigins("allow_origins").ifPresent(flaws::add);
      notOrigins("allow_credentials").ifPresent(flaws::add);
      return flaws;
    }

    private Optional<Flaw> notOrigins(String name) {
      Optional<Sourced<Value>> given = options.get(name);
      if (given.isEmpty() || isStar(given.get())) {
        return Optional.empty();
      }
      Value value = given.get().value();
      boolean nothing = value instanceof Value.Nothing && name.equals("allow_origins");
      if (nothing || value instanceof Value.Truth || value instanceof Value.Numeral) {
        String text = "`" + name + "` takes origins or `*`: Falcon does not start with this value";
        return Optional.of(refusal(text, given.get().at()));
      }
      for (Sourced<Value> entry : Values.elements(given.get())) {
        if (isStar(entry)) {
          String text = "`*` inside the list `" + name + "` is refused, it must stand alone";
          return Optional.of(refusal(text + ": Falcon does not start with it", entry.at()));
        }
      }
      return Optional.empty();
    }

    private static boolean isStar(Sourced<Value> value) {
      return value.value() instanceof Value.Text text && text.text().equals(STAR);
    }

    private Sourced<Value> origins() {
      return options.get("allow_origins").orElseGet(() -> byDefault(new Value.Text(STAR)));
    }

    private static List<Sourced<OriginRule>> rules(Sourced<Value> origins) {
      List<Sourced<OriginRule>> rules = new ArrayList<>();
      for (Sourced<Value> entry : Values.elements(origins)) {
        OriginEntries.exact(entry).ifPresent(rules::add);
      }
      OriginEntries.openLast(rules);
      return rules;
    }

    /** Whom {@code allow_credentials} names gets the origin echoed, everyone else the star. */
    private void anyOrigin(CorsPolicy.Builder policy, Sourced<Value> star) {
      Sourced<OriginRule> everyone = new Sourced<>(new OriginRule.Reflected(), star.at());
      Optional<Sourced<Value>> trusted = options.get("allow_credentials");
      if (trusted.isPresent() && isStar(trusted.get())) {
        policy.grant(granted(everyone, new Sourced<>(Credentials.yes(), trusted.get().at())));
        return;
      }
      if (trusted.isPresent()) {
        for (Sourced<OriginRule> rule : rules(trusted.get())) {
          policy.grant(granted(rule, new Sourced<>(Credentials.yes(), rule.at())));
        }
      }
      Sourced<AllowOrigin> sent = new Sourced<>(new AllowOrigin.Star(), star.at());
      Sourced<OriginRule> any = new Sourced<>(new OriginRule.Any(), star.at());
      policy.grant(Grant.of(any, answer(sent, byDefault(Credentials.absent()))));
    }

    private Sourced<Credentials> credentials(OriginRule origin) {
      Optional<Sourced<Value>> given = options.get("allow_credentials");
      if (given.isEmpty() || isStar(given.get())) {
        return given
            .map(star -> new Sourced<>(Credentials.yes(), star.at()))
            .orElseGet(() -> byDefault(Credentials.absent()));
      }
      boolean open = false;
      List<Sourced<OriginRule>> trusted = rules(given.get());
      for (Sourced<OriginRule> rule : trusted) {
        if (rule.value().equals(origin)) {
          return new Sourced<>(Credentials.yes(), rule.at());
        }
        open |= OriginEntries.isOpen(rule);
      }
      boolean unsure = open || (origin instanceof OriginRule.Unresolved && !trusted.isEmpty());
      return new Sourced<>(unsure ? Credentials.unknown() : Credentials.absent(), given.get().at());
    }

    private Grant granted(Sourced<OriginRule> rule, Sourced<Credentials> credentials) {
      AllowOrigin sent =
          OriginEntries.isOpen(rule) ? new AllowOrigin.Unknown() : new AllowOrigin.Echo();
      return Grant.of(rule, answer(new Sourced<>(sent, rule.at()), credentials));
    }

    private Answer answer(Sourced<AllowOrigin> sent, Sourced<Credentials> credentials) {
      Answer.Builder answer =
          Answer.at(sent.at())
              .allowOrigin(sent)
              .credentials(credentials)
              .methods(byDefault(new TokenSet.Unknown()))
              .headers(byDefault(new TokenSet.Echo()))
              .maxAge(byDefault(MAX_AGE));
      Optional<Sourced<Value>> exposed = options.get("expose_headers");
      if (exposed.isPresent() && !Truths.of(exposed.get().value()).isNo()) {
        answer.exposed(Values.tokens(exposed.get(), Middleware::separate));
      }
      options
          .get("allow_private_network")
          .ifPresent(given -> answer.privateNetwork(Values.truth(given)));
      return answer.build();
    }

    /** A string is sent as it stands, a list with commas. */
    private static List<String> separate(List<String> names) {
      return List.of(String.join(",", names).strip().split("\\s*,\\s*"));
    }

    private <T> Sourced<T> byDefault(T value) {
      return new Sourced<>(value, new Provenance.ByDefault(SYSTEM, at));
    }
  }
}
