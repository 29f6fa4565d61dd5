package io.github.corsaudit.fact;

import io.github.corsaudit.model.Flaw;
import io.github.corsaudit.origin.Question;
import java.util.Optional;
import java.util.function.Function;

/** The vocabulary of rules: each constant a three-valued statement about a policy. */
public enum Fact {
  // Who is let in.
  /** Any website is let in. */
  ORIGINS_STRANGER("origins.stranger", "any website is let in", asks(Question.STRANGER)),
  /** The origin null is let in. */
  ORIGINS_NULL("origins.null", "the origin null is let in", asks(Question.NULL)),
  /** A name that begins with a trusted one is let in. */
  ORIGINS_PREFIX(
      "origins.prefix", "a name that begins with a trusted one is let in", asks(Question.PREFIX)),
  /** A name that ends with a trusted one is let in. */
  ORIGINS_SUFFIX(
      "origins.suffix", "a name that ends with a trusted one is let in", asks(Question.SUFFIX)),
  /** A name that holds a trusted one, or a part of it, is let in. */
  ORIGINS_SUBSTRING(
      "origins.substring",
      "a name that holds a trusted one, or a part of it, is let in",
      asks(Question.SUBSTRING)),
  /** A name with another character in place of a dot is let in. */
  ORIGINS_DOT(
      "origins.dot",
      "a name with another character in place of a dot is let in",
      asks(Question.DOT)),
  /** A name with a character that only some browsers accept is let in. */
  ORIGINS_SPECIAL_CHARACTER(
      "origins.special-character",
      "a name with a character that only some browsers accept is let in",
      asks(Question.SPECIAL_CHARACTER)),
  /** A foreign name with an underscore is let in. */
  ORIGINS_UNDERSCORE(
      "origins.underscore", "a foreign name with an underscore is let in", OriginFacts::underscore),
  /** An unencrypted origin is let in. */
  ORIGINS_HTTP("origins.http", "an unencrypted origin is let in", asks(Question.HTTP)),
  /** Every subdomain of a trusted domain is let in. */
  ORIGINS_SUBDOMAIN(
      "origins.subdomain",
      "every subdomain of a trusted domain is let in",
      asks(Question.SUBDOMAIN)),
  /** The user's own machine is let in. */
  ORIGINS_LOOPBACK("origins.loopback", "the user's own machine is let in", asks(Question.LOOPBACK)),
  /** Any port of a trusted host is let in. */
  ORIGINS_PORT("origins.port", "any port of a trusted host is let in", asks(Question.PORT)),
  /** Every name under a public suffix is let in. */
  ORIGINS_PUBLIC_SUFFIX(
      "origins.public-suffix",
      "every name under a public suffix is let in",
      asks(Question.PUBLIC_SUFFIX)),
  /** Every tenant of a shared host is let in. */
  ORIGINS_SHARED_HOSTING(
      "origins.shared-hosting",
      "every tenant of a shared host is let in",
      asks(Question.SHARED_HOSTING)),
  /** A trusted name is let in under an ending that hardly any owner takes. */
  ORIGINS_SIBLING(
      "origins.sibling", "a trusted name is let in under any ending", asks(Question.SIBLING)),
  /** Strangers are let in for a reason without a name. */
  ORIGINS_TOO_BROAD(
      "origins.too-broad",
      "strangers are let in for a reason without a name",
      asks(Question.TOO_BROAD)),
  /** Somebody is let in who cannot have been meant. */
  ORIGINS_FOREIGN(
      "origins.foreign", "somebody is let in who cannot have been meant", OriginFacts::foreign),
  /** The answer is the literal *. */
  ORIGINS_STAR("origins.star", "the answer is the literal *", OriginFacts::star),
  /** Some of who is let in cannot be told. */
  ORIGINS_UNRESOLVED(
      "origins.unresolved", "some of who is let in cannot be told", OriginFacts::unresolved),
  // What they may read, and the header that says so.
  /** Pages that are let in may read with the user's cookies. */
  CREDENTIALS(
      "credentials",
      "pages that are let in may read with the user's cookies",
      CredentialFacts::readable),
  /** Allow-Credentials is true. */
  CREDENTIALS_SENT("credentials.sent", "Allow-Credentials is true", CredentialFacts::sent),
  /** Allow-Credentials is there but not true. */
  CREDENTIALS_INVALID(
      "credentials.invalid", "Allow-Credentials is there but not true", CredentialFacts::invalid),
  /** Allow-Credentials is false. */
  CREDENTIALS_FALSE(
      "credentials.false", "Allow-Credentials is false", CredentialFacts::spelltFalse),
  /** Allow-Origin holds what no browser's origin equals. */
  ALLOW_ORIGIN_INVALID(
      "allow-origin.invalid",
      "Allow-Origin holds what no browser's origin equals",
      AllowOriginFacts::invalid),
  /** Allow-Origin is sent more than once. */
  ALLOW_ORIGIN_DUPLICATE(
      "allow-origin.duplicate", "Allow-Origin is sent more than once", AllowOriginFacts::duplicate),
  // The lists.
  /** Allow-Methods holds *. */
  METHODS_STAR(
      "methods.star",
      "Allow-Methods holds *",
      view -> ListFacts.star(view, ListFacts.Which.METHODS)),
  /** Any method that is asked for is granted. */
  METHODS_ECHO(
      "methods.echo",
      "any method that is asked for is granted",
      view -> ListFacts.echo(view, ListFacts.Which.METHODS)),
  /** Allow-Headers holds *. */
  HEADERS_STAR(
      "headers.star",
      "Allow-Headers holds *",
      view -> ListFacts.star(view, ListFacts.Which.HEADERS)),
  /** Any request header that is asked for is granted. */
  HEADERS_ECHO(
      "headers.echo",
      "any request header that is asked for is granted",
      view -> ListFacts.echo(view, ListFacts.Which.HEADERS)),
  /** Allow-Headers covers Authorization. */
  HEADERS_AUTHORIZATION(
      "headers.authorization", "Allow-Headers covers Authorization", ListFacts::authorization),
  /** Expose-Headers holds *. */
  EXPOSED_STAR(
      "exposed.star",
      "Expose-Headers holds *",
      view -> ListFacts.star(view, ListFacts.Which.EXPOSED)),
  /** A header that holds secrets is exposed. */
  EXPOSED_SECRET("exposed.secret", "a header that holds secrets is exposed", ListFacts::secret),
  /** An element makes a whole list void. */
  LISTS_MALFORMED("lists.malformed", "an element makes a whole list void", ListFacts::malformed),
  /** A name is listed that scripts can never use. */
  NAMES_FORBIDDEN(
      "names.forbidden", "a name is listed that scripts can never use", ListFacts::forbidden),
  /** A name is listed that needs no permission. */
  NAMES_SAFELISTED(
      "names.safelisted", "a name is listed that needs no permission", ListFacts::safelisted),
  // Caches and preflights.
  /** Caches are not told that the answer depends on Origin. */
  VARY_MISSING(
      "vary.missing",
      "caches are not told that the answer depends on Origin",
      CacheFacts::varyMissing),
  /** Shared caches may keep the answer. */
  CACHEABLE("cacheable", "shared caches may keep the answer", CacheFacts::cacheable),
  /** Max-Age is more than any browser honours. */
  MAX_AGE_EXCESSIVE(
      "max-age.excessive", "Max-Age is more than any browser honours", CacheFacts::maxAgeExcessive),
  /** Max-Age is no number of seconds. */
  MAX_AGE_INVALID("max-age.invalid", "Max-Age is no number of seconds", CacheFacts::maxAgeInvalid),
  /** Strangers cannot read, but their preflights are granted. */
  PREFLIGHT_GRANTS_STRANGERS(
      "preflight.grants-strangers",
      "strangers cannot read, but their preflights are granted",
      PreflightFacts::grantsStrangers),
  /** Allow-Private-Network is sent. */
  PRIVATE_NETWORK(
      "private-network", "Allow-Private-Network is sent", PreflightFacts::privateNetwork),
  // The declaration.
  /** An entry can never match. */
  ENTRIES_DEAD("entries.dead", "an entry can never match", EntryFacts::dead),
  /** An entry says what another one says. */
  ENTRIES_REDUNDANT(
      "entries.redundant", "an entry says what another one says", EntryFacts::redundant),
  /** The policy is for development only. */
  DEVELOPMENT("development", "the policy is for development only", FlawFacts::development),
  /** The service itself is not encrypted. */
  SERVICE_UNENCRYPTED(
      "service.unencrypted", "the service itself is not encrypted", FlawFacts::unencrypted),
  /** The system refuses the configuration. */
  FLAW_CONFIG_REFUSED(
      "flaw.config-refused",
      "the system refuses the configuration",
      reports(Flaw.Kind.CONFIG_REFUSED)),
  /** A key is ignored. */
  FLAW_UNKNOWN_OPTION("flaw.unknown-option", "a key is ignored", reports(Flaw.Kind.UNKNOWN_OPTION)),
  /** A setting is made void by another. */
  FLAW_DEAD_SETTING(
      "flaw.dead-setting", "a setting is made void by another", reports(Flaw.Kind.DEAD_SETTING)),
  /** Headers are missing on some responses. */
  FLAW_HEADERS_LOST(
      "flaw.headers-lost",
      "headers are missing on some responses",
      reports(Flaw.Kind.HEADERS_LOST)),
  /** Two layers add the headers. */
  FLAW_DUPLICATE_HEADERS(
      "flaw.duplicate-headers", "two layers add the headers", reports(Flaw.Kind.DUPLICATE_HEADERS)),
  /** A security layer answers the preflight first. */
  FLAW_PREFLIGHT_BLOCKED(
      "flaw.preflight-blocked",
      "a security layer answers the preflight first",
      reports(Flaw.Kind.PREFLIGHT_BLOCKED)),
  /** The preflight of an origin that is let in fails. */
  FLAW_PREFLIGHT_BROKEN(
      "flaw.preflight-broken",
      "the preflight of an origin that is let in fails",
      reports(Flaw.Kind.PREFLIGHT_BROKEN)),
  /** A redirect loses the origin or the headers. */
  FLAW_REDIRECT(
      "flaw.redirect", "a redirect loses the origin or the headers", reports(Flaw.Kind.REDIRECT)),
  /** The service answers otherwise than its owners want. */
  FLAW_POLICY_DRIFT(
      "flaw.policy-drift",
      "the service answers otherwise than its owners want",
      reports(Flaw.Kind.POLICY_DRIFT));

  private final String id;
  private final String statement;

  // None of the evaluations holds any state.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Function<PolicyView, FactValue> evaluation;

  Fact(String id, String statement, Function<PolicyView, FactValue> evaluation) {
    this.id = id;
    this.statement = statement;
    this.evaluation = evaluation;
  }

  /** Returns the name used in rules. */
  public String id() {
    return id;
  }

  /** Returns what the fact says when it holds: a clause without a capital and a final stop. */
  public String statement() {
    return statement;
  }

  /** Returns what the fact is for a policy. */
  public FactValue of(PolicyView view) {
    return evaluation.apply(view);
  }

  /** Returns the fact with a name, if there is one. */
  public static Optional<Fact> named(String id) {
    for (Fact fact : values()) {
      if (fact.id.equals(id)) {
        return Optional.of(fact);
      }
    }
    return Optional.empty();
  }

  private static Function<PolicyView, FactValue> asks(Question question) {
    return view -> OriginFacts.admits(view, question);
  }

  private static Function<PolicyView, FactValue> reports(Flaw.Kind kind) {
    return view -> FlawFacts.found(view, kind);
  }
}
