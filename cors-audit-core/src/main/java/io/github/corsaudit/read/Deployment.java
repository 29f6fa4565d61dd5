package io.github.corsaudit.read;

import java.util.Map;
import java.util.Optional;

/**
 * What is known of how a system runs, beyond its files.
 *
 * @param environment all variables that are set; empty where nobody knows which are
 * @param version the system's version, as a number or as a list of products with theirs; empty
 *     where the files may tell
 */
public record Deployment(Optional<Map<String, String>> environment, Optional<String> version) {
  /** Makes the map unchangeable. */
  public Deployment {
    environment = environment.map(Map::copyOf);
  }

  /** Returns a deployment of which nothing is known. */
  public static Deployment unknown() {
    return new Deployment(Optional.empty(), Optional.empty());
  }
}
