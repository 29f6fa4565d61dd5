package io.github.corsaudit.fact;

/** The vocabulary of rules: each constant a three-valued statement about a policy. */
public enum Fact {
  /** A website that has nothing to do with any trusted name is let in. */
  ORIGINS_STRANGER("origins.stranger"),
  /** A page that is let in may read answers to requests with the user's cookies. */
  CREDENTIALS("credentials");

  private final String id;

  Fact(String id) {
    this.id = id;
  }

  /** Returns the name used in rules. */
  public String id() {
    return id;
  }
}
