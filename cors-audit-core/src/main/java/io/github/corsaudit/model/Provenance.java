package io.github.corsaudit.model;

import java.util.Optional;

/** Where a value came from. Values carry it along, so that nothing later has to search for it. */
public sealed interface Provenance {

  /** Written in a file, whose path is relative to the working directory with {@code /}. */
  record InFile(String file, Span span) implements Provenance {}

  /** Seen in an answer of a live server, or in recorded traffic. */
  record OnWire(Exchange exchange) implements Provenance {}

  /**
   * Not written anywhere: what the system does by default.
   *
   * @param system the framework and, where it matters, its version
   * @param declaration the place that switches the system on
   */
  record ByDefault(String system, Provenance declaration) implements Provenance {}

  /**
   * Read from an environment variable or a placeholder when the program starts.
   *
   * @param name the variable
   * @param fallback what is used where it is not set; empty if there is none
   * @param use the place that reads it
   */
  record FromEnvironment(String name, Optional<String> fallback, Provenance use)
      implements Provenance {}

  /** Given by the user of this program or made by a test; there is nothing to point at. */
  record Given(String what) implements Provenance {}

  /** Returns the place in a file that shows the value best, if any. */
  default Optional<InFile> inFile() {
    if (this instanceof InFile file) {
      return Optional.of(file);
    }
    if (this instanceof ByDefault byDefault) {
      return byDefault.declaration().inFile();
    }
    if (this instanceof FromEnvironment environment) {
      return environment.use().inFile();
    }
    return Optional.empty();
  }

  /** Returns how sure a finding can be that rests on a value from here. */
  default Confidence confidence() {
    return this instanceof FromEnvironment ? Confidence.LIKELY : Confidence.CERTAIN;
  }
}
