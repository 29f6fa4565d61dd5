package io.github.corsaudit.cli;

import io.github.corsaudit.origin.PublicSuffixes;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says which version this is. */
final class Version implements IVersionProvider {

  /** The option of the whole program that makes it say more. */
  static final String VERBOSE = "--verbose";

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Returns the version of this program, as its jar's manifest has it. */
  static String text() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  @Override
  public String[] getVersion() {
    boolean verbose = spec.commandLine().getParseResult().hasMatchedOption(VERBOSE);
    String program = "cors-audit " + text();
    return verbose
        ? new String[] {
          program,
          "public suffix list of " + PublicSuffixes.date(),
          "Java " + Runtime.version() + " (" + System.getProperty("java.vendor") + ")"
        }
        : new String[] {program};
  }
}
