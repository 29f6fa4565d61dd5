package io.github.corsaudit.origin;

/**
 * A set of origins, relative to the names a policy trusts, that a policy should not let in without
 * meaning to. The analyser of declared policies decides whether the set and what is let in have a
 * member in common; the prober draws members and asks with them.
 */
public enum Question {
  /** An origin that is meant to be let in. */
  TRUSTED("trusted"),
  /** A website that has nothing to do with any trusted name. */
  STRANGER("stranger"),
  /** The opaque origin. */
  NULL("null"),
  /** A trusted name with something registrable behind it. */
  PREFIX("prefix"),
  /** A registrable name that ends with a trusted one. */
  SUFFIX("suffix"),
  /** A registrable name that holds a trusted one, or all but the end of one. */
  SUBSTRING("substring"),
  /** A trusted name with another character in the place of a dot. */
  DOT("dot"),
  /** A name that only some browsers' URL parsers accept. */
  SPECIAL_CHARACTER("special-character"),
  /** An unencrypted origin that is not loopback. */
  HTTP("http"),
  /** Any sub-domain of a trusted registrable domain. */
  SUBDOMAIN("subdomain"),
  /** This machine, from the user's point of view. */
  LOOPBACK("loopback"),
  /** A trusted host on a port nobody named. */
  PORT("port"),
  /** Any name under a public suffix. */
  PUBLIC_SUFFIX("public-suffix"),
  /** Any tenant of a host where everyone may have a name. */
  SHARED_HOSTING("shared-hosting"),
  /** Strangers that none of the other questions describes. */
  TOO_BROAD("too-broad");

  private final String id;

  Question(String id) {
    this.id = id;
  }

  /** Returns the name used in policies and facts. */
  public String id() {
    return id;
  }
}
