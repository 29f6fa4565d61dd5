package io.github.corsaudit.model;

/**
 * What part of a service a policy governs.
 *
 * @param service the scheme and authority ({@code https://api.example.com}), a server name, or
 *     empty where the declaration does not say
 * @param path the paths, in the system's own notation; {@code /*} for all
 */
public record Scope(String service, String path) {
  /** The paths of a policy that governs a whole service. */
  public static final String ALL = "/*";

  /** Returns a whole service that the declaration does not name. */
  public static Scope everything() {
    return new Scope("", ALL);
  }

  /** Returns some paths of a service that the declaration does not name. */
  public static Scope paths(String path) {
    return new Scope("", path);
  }

  /** Returns the spelling used in policies and reports. */
  public String text() {
    return service + path;
  }
}
