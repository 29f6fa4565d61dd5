package io.github.corsaudit.read;

import io.github.corsaudit.serve.Service;

/**
 * Finds the policies that one system's files declare. A reader finds the settings, resolves their
 * values and applies the system's semantics; it knows no rules. It never throws for what stands in
 * a file: what it cannot read is a problem, what it cannot resolve is an unresolved grant.
 */
public interface PolicyReader {

  /** Returns the system's name as it appears in policies, such as {@code nginx}. */
  String system();

  /**
   * Returns whether a file may hold such a policy, by its path alone. Files that hold neither
   * {@code cors} nor {@code access-control-} (in any case) are never offered, unless their name
   * holds {@code cors}.
   */
  boolean accepts(String path);

  /** Reads all candidate files of one audit together, since settings may be spread over several. */
  Reading read(Sources sources);

  /**
   * Returns the server that the files make of the system. Where a system's answers depend on more
   * than the origin, its reader says how; by default the policies' tables answer.
   */
  default Service service(Sources sources) {
    return PolicyService.of(read(sources));
  }
}
