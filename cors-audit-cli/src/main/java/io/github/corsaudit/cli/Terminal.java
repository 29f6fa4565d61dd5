package io.github.corsaudit.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/**
 * What a command may use of the outside world, so that a test can stand in for all of it.
 *
 * @param in standard input
 * @param out where results go
 * @param err where progress and complaints go
 * @param workingDirectory what paths are relative to
 * @param environment the environment variables
 * @param properties Java's system properties
 * @param interactive whether a person is watching
 */
record Terminal(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Path workingDirectory,
    Map<String, String> environment,
    Properties properties,
    boolean interactive) {

  /** Returns the process's own streams and surroundings. */
  static Terminal ofProcess() {
    return new Terminal(
        System.in,
        new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), false, UTF_8),
        new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true, UTF_8),
        Path.of("").toAbsolutePath(),
        System.getenv(),
        System.getProperties(),
        interactiveProcess());
  }

  /** Since JDK 22 there is a console even without a person, unless the old one is asked for. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean interactiveProcess() {
    System.setProperty("jdk.console", "java.base");
    return System.console() != null;
  }

  private static final java.nio.charset.Charset UTF_8 = java.nio.charset.StandardCharsets.UTF_8;

  /** Returns whether colours are wanted where the user leaves it to the program. */
  boolean colourful() {
    return interactive && environment.getOrDefault("NO_COLOR", "").isEmpty();
  }
}
