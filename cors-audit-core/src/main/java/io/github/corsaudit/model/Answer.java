package io.github.corsaudit.model;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a server sends back: each CORS header with where its value comes from. The same shape serves
 * actual requests and preflights; headers that only the one carries are absent in the other.
 *
 * @param allowOrigin {@code Access-Control-Allow-Origin}
 * @param credentials {@code Access-Control-Allow-Credentials}
 * @param methods {@code Access-Control-Allow-Methods}
 * @param headers {@code Access-Control-Allow-Headers}
 * @param exposed {@code Access-Control-Expose-Headers}
 * @param maxAge {@code Access-Control-Max-Age} as written; empty where absent
 * @param varyOrigin whether {@code Vary} names {@code Origin} or is {@code *}
 * @param cacheable whether a shared cache may keep the answer: its {@code Cache-Control} says so
 * @param privateNetwork whether {@code Access-Control-Allow-Private-Network} is sent
 * @param status the status code, empty where it is up to the application
 */
public record Answer(
    Sourced<AllowOrigin> allowOrigin,
    Sourced<Credentials> credentials,
    Sourced<TokenSet> methods,
    Sourced<TokenSet> headers,
    Sourced<TokenSet> exposed,
    Sourced<Optional<String>> maxAge,
    Sourced<Tri> varyOrigin,
    Tri cacheable,
    Sourced<Tri> privateNetwork,
    OptionalInt status) {

  /** Returns a builder for an answer without any CORS header, each absence placed at {@code at}. */
  public static Builder at(Provenance at) {
    return new Builder(at);
  }

  /** Returns a builder that starts with this answer's values. */
  public Builder change() {
    return new Builder(this);
  }

  /** Returns whether the answer holds no Allow-Origin: nobody is let in by it. */
  public boolean refuses() {
    return allowOrigin.value() instanceof AllowOrigin.Absent;
  }

  /** Collects the parts of an answer; what is never set stays absent. */
  public static final class Builder {
    private final Provenance at;
    private Sourced<AllowOrigin> allowOrigin;
    private Sourced<Credentials> credentials;
    private Sourced<TokenSet> methods;
    private Sourced<TokenSet> headers;
    private Sourced<TokenSet> exposed;
    private Sourced<Optional<String>> maxAge;
    private Sourced<Tri> varyOrigin;
    private Tri cacheable = Tri.UNKNOWN;
    private Sourced<Tri> privateNetwork;
    private OptionalInt status = OptionalInt.empty();

    private Builder(Provenance at) {
      this.at = Objects.requireNonNull(at);
      allowOrigin = new Sourced<>(new AllowOrigin.Absent(), at);
      credentials = new Sourced<>(Credentials.absent(), at);
      methods = new Sourced<>(new TokenSet.Absent(), at);
      headers = new Sourced<>(new TokenSet.Absent(), at);
      exposed = new Sourced<>(new TokenSet.Absent(), at);
      maxAge = new Sourced<>(Optional.empty(), at);
      varyOrigin = new Sourced<>(Tri.NO, at);
      privateNetwork = new Sourced<>(Tri.NO, at);
    }

    private Builder(Answer answer) {
      at = answer.allowOrigin.at();
      allowOrigin = answer.allowOrigin;
      credentials = answer.credentials;
      methods = answer.methods;
      headers = answer.headers;
      exposed = answer.exposed;
      maxAge = answer.maxAge;
      varyOrigin = answer.varyOrigin;
      cacheable = answer.cacheable;
      privateNetwork = answer.privateNetwork;
      status = answer.status;
    }

    /** Sets Allow-Origin. */
    public Builder allowOrigin(Sourced<? extends AllowOrigin> value) {
      allowOrigin = value.map(v -> v);
      return this;
    }

    /** Sets Allow-Origin, placed where the answer is. */
    public Builder allowOrigin(AllowOrigin value) {
      return allowOrigin(new Sourced<>(value, at));
    }

    /** Sets Allow-Credentials. */
    public Builder credentials(Sourced<Credentials> value) {
      credentials = value;
      return this;
    }

    /** Sets Allow-Credentials, placed where the answer is. */
    public Builder credentials(Credentials value) {
      return credentials(new Sourced<>(value, at));
    }

    /** Sets Allow-Methods. */
    public Builder methods(Sourced<? extends TokenSet> value) {
      methods = value.map(v -> v);
      return this;
    }

    /** Sets Allow-Headers. */
    public Builder headers(Sourced<? extends TokenSet> value) {
      headers = value.map(v -> v);
      return this;
    }

    /** Sets Expose-Headers. */
    public Builder exposed(Sourced<? extends TokenSet> value) {
      exposed = value.map(v -> v);
      return this;
    }

    /** Sets Max-Age. */
    public Builder maxAge(Sourced<String> value) {
      maxAge = value.map(Optional::of);
      return this;
    }

    /** Sets whether Vary covers Origin. */
    public Builder varyOrigin(Sourced<Tri> value) {
      varyOrigin = value;
      return this;
    }

    /** Sets whether Vary covers Origin, placed where the answer is. */
    public Builder varyOrigin(Tri value) {
      return varyOrigin(new Sourced<>(value, at));
    }

    /** Sets whether a shared cache may keep the answer. */
    public Builder cacheable(Tri value) {
      cacheable = value;
      return this;
    }

    /** Sets whether the private-network header is sent. */
    public Builder privateNetwork(Sourced<Tri> value) {
      privateNetwork = value;
      return this;
    }

    /** Sets the status code. */
    public Builder status(int code) {
      status = OptionalInt.of(code);
      return this;
    }

    /** Returns the answer. */
    public Answer build() {
      return new Answer(
          allowOrigin,
          credentials,
          methods,
          headers,
          exposed,
          maxAge,
          varyOrigin,
          cacheable,
          privateNetwork,
          status);
    }
  }
}
