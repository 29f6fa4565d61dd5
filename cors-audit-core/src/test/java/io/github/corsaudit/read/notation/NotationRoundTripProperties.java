package io.github.corsaudit.read.notation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.model.AllowOrigin;
import io.github.corsaudit.model.Answer;
import io.github.corsaudit.model.Confidence;
import io.github.corsaudit.model.CookieState;
import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Credentials;
import io.github.corsaudit.model.Dialect;
import io.github.corsaudit.model.Flaw;
import io.github.corsaudit.model.Grant;
import io.github.corsaudit.model.MatchMode;
import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.model.PolicyKind;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.RequestKind;
import io.github.corsaudit.model.Scope;
import io.github.corsaudit.model.Sourced;
import io.github.corsaudit.model.Span;
import io.github.corsaudit.model.TokenSet;
import io.github.corsaudit.model.Tri;
import io.github.corsaudit.read.Reading;
import io.github.corsaudit.read.SourceText;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever a policy holds, what is written of it reads back as the same policy. */
class NotationRoundTripProperties {
  private static final Provenance AT = new Provenance.InFile("a b:c.py", new Span(3, 1, 4, 2));

  @Property(tries = 300)
  void what_was_written_reads_back(@ForAll("policies") List<CorsPolicy> policies) {
    String written = PolicyNotation.write(policies);
    Reading reading = PolicyNotation.parse(new SourceText("x.yaml", written));
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.policies().stream().map(NotationRoundTripProperties::bare).toList())
        .isEqualTo(policies.stream().map(NotationRoundTripProperties::bare).toList());
    assertThat(PolicyNotation.write(reading.policies())).isEqualTo(written);
  }

  @Property(tries = 300)
  void no_text_makes_the_parser_throw(@ForAll String text) {
    assertThat(PolicyNotation.parse(new SourceText("x.yaml", text))).isNotNull();
  }

  /** The policy with every value placed where the policy is. */
  private static CorsPolicy bare(CorsPolicy policy) {
    return policy.withGrants(
        policy.grants().stream().map(NotationRoundTripProperties::bare).toList());
  }

  private static Grant bare(Grant grant) {
    Answer answer = grant.answer();
    Answer.Builder bare =
        Answer.at(AT)
            .allowOrigin(answer.allowOrigin().value())
            .credentials(answer.credentials().value())
            .methods(new Sourced<>(answer.methods().value(), AT))
            .headers(new Sourced<>(answer.headers().value(), AT))
            .exposed(new Sourced<>(answer.exposed().value(), AT))
            .varyOrigin(answer.varyOrigin().value())
            .cacheable(answer.cacheable())
            .privateNetwork(new Sourced<>(answer.privateNetwork().value(), AT));
    answer.maxAge().value().ifPresent(age -> bare.maxAge(new Sourced<>(age, AT)));
    answer.status().ifPresent(bare::status);
    Sourced<OriginRule> origins = new Sourced<>(grant.origins().value(), AT);
    return new Grant(origins, grant.on(), grant.cookie(), bare.build());
  }

  @Provide
  Arbitrary<List<CorsPolicy>> policies() {
    return Combinators.combine(
            texts(),
            Arbitraries.of(PolicyKind.values()),
            Combinators.combine(texts(), texts()).as(Scope::new),
            grants().list().ofMaxSize(4),
            texts().list().ofMaxSize(2),
            Arbitraries.of(Confidence.values()),
            Arbitraries.of(true, false))
        .as(
            (system, kind, scope, grants, flaws, confidence, development) -> {
              CorsPolicy.Builder policy =
                  CorsPolicy.of(system, kind, AT).scope(scope).grants(grants);
              flaws.forEach(text -> policy.flaw(new Flaw(Flaw.Kind.DEAD_SETTING, text, AT)));
              return policy.confidence(confidence).development(development).build();
            })
        .list()
        .ofMaxSize(3);
  }

  private static Arbitrary<Grant> grants() {
    return Combinators.combine(
            rules(),
            Arbitraries.of(RequestKind.values()),
            Arbitraries.of(CookieState.values()),
            answers())
        .as((rule, on, cookie, answer) -> new Grant(new Sourced<>(rule, AT), on, cookie, answer));
  }

  private static Arbitrary<OriginRule> rules() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            new OriginRule.Any(), new OriginRule.Reflected(), new OriginRule.NullOrigin()),
        Combinators.combine(texts(), Arbitraries.of(true, false)).as(OriginRule.Exact::new),
        Combinators.combine(
                texts(),
                Arbitraries.of(Dialect.values()),
                Arbitraries.of(MatchMode.values()),
                Arbitraries.of(true, false))
            .as(OriginRule.Pattern::new),
        texts().map(OriginRule.Unresolved::new),
        Combinators.combine(texts(), texts()).as(OriginRule.Sampled::new));
  }

  private static Arbitrary<Answer> answers() {
    return Combinators.combine(
            allowOrigins(), texts(), tokens(), tokens(), texts(), Arbitraries.of(Tri.values()))
        .as(
            (allowOrigin, credentials, methods, headers, maxAge, tri) ->
                Answer.at(AT)
                    .allowOrigin(allowOrigin)
                    .credentials(Credentials.of(credentials))
                    .methods(new Sourced<>(methods, AT))
                    .headers(new Sourced<>(headers, AT))
                    .maxAge(new Sourced<>(maxAge, AT))
                    .varyOrigin(tri)
                    .cacheable(tri)
                    .status(204)
                    .build());
  }

  private static Arbitrary<AllowOrigin> allowOrigins() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            new AllowOrigin.Absent(),
            new AllowOrigin.Star(),
            new AllowOrigin.Echo(),
            new AllowOrigin.Unknown()),
        texts().list().ofMaxSize(2).map(AllowOrigin.Fixed::new));
  }

  private static Arbitrary<TokenSet> tokens() {
    return Arbitraries.oneOf(
        Arbitraries.of(new TokenSet.Absent(), new TokenSet.Echo(), new TokenSet.Unknown()),
        texts().list().ofMaxSize(3).map(TokenSet.Listed::new));
  }

  /** Words that mean something in the notation or in YAML, and any other characters. */
  private static Arbitrary<String> texts() {
    return Arbitraries.frequencyOf(
        Tuple.of(
            3,
            Arbitraries.of(
                "*",
                "null",
                "reflected",
                "yes",
                "no",
                "on",
                "true",
                "~",
                "echo",
                "absent",
                "<<",
                "unknown",
                "",
                " ",
                "600",
                "-1",
                "0755",
                "1e3",
                "https://a.example",
                "a: b",
                "a #b",
                "- x",
                "{{ x }}",
                "@x@",
                "'",
                "\"",
                "\\",
                "\u2028",
                "\uE000",
                "[",
                "!x",
                "&a",
                "https://x:",
                "/api/**",
                "any",
                "intended",
                "certain",
                "\n")),
        Tuple.of(1, Arbitraries.strings().ofMaxLength(12)));
  }
}
