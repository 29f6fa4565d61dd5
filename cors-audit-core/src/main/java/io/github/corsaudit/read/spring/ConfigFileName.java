package io.github.corsaudit.read.spring;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a configuration file's name says about it.
 *
 * @param path the whole path
 * @param folder where it lies, without the last slash; empty for the working directory
 * @param stem {@code application} or {@code bootstrap}
 * @param profile the profile it is for; empty for all
 * @param properties whether it is a properties file rather than YAML
 */
record ConfigFileName(
    String path, String folder, String stem, Optional<String> profile, boolean properties) {
  private static final Pattern NAME =
      Pattern.compile(
          "(?:(.*)/)?(application|bootstrap)(?:-([^/]+))?\\.(yml|yaml|properties)",
          Pattern.CASE_INSENSITIVE);

  /** Returns what the name says, or empty if it is not that of a configuration file. */
  static Optional<ConfigFileName> parse(String path) {
    Matcher name = NAME.matcher(path);
    if (!name.matches()) {
      return Optional.empty();
    }
    String folder = name.group(1) == null ? "" : name.group(1);
    return Optional.of(
        new ConfigFileName(
            path,
            folder,
            name.group(2).toLowerCase(Locale.ROOT),
            Optional.ofNullable(name.group(3)),
            name.group(4).equalsIgnoreCase("properties")));
  }
}
