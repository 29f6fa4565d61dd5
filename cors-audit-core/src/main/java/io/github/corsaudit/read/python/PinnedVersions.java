package io.github.corsaudit.read.python;

import io.github.corsaudit.read.SourceText;
import io.github.corsaudit.read.Sources;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The versions of packages that a Python project pins: lock files and exact requirements. */
final class PinnedVersions {
  private static final List<String> FILES =
      List.of(
          "uv.lock",
          "poetry.lock",
          "Pipfile.lock",
          "requirements.txt",
          "requirements/base.txt",
          "requirements/prod.txt",
          "pyproject.toml",
          "Pipfile");

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

  private final Sources sources;

  PinnedVersions(Sources sources) {
    this.sources = sources;
  }

  /** Returns the version of a package that applies to a file; empty where none is pinned. */
  Optional<String> of(String name, String path) {
    String folder = path;
    while (!folder.isEmpty()) {
      folder = parent(folder);
      Optional<String> pinned = pinned(name, folder);
      if (pinned.isPresent()) {
        return pinned;
      }
    }
    return Optional.empty();
  }

  private Optional<String> pinned(String name, String folder) {
    for (String file : FILES) {
      Optional<String> version = sources.lookup(folder + file).flatMap(text -> version(name, text));
      if (version.isPresent()) {
        return version;
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the folder that holds a file or a folder, with a slash behind it unless it is empty.
   */
  private static String parent(String path) {
    return path.substring(0, path.lastIndexOf('/', path.length() - 2) + 1);
  }

  /** In order: a lock file's two lines, a requirement, a table's entry, a JSON lock file. */
  private static Pattern pattern(String name) {
    String quoted = Pattern.quote(name).replace("-", "\\E[-_]\\Q");
    return Pattern.compile(
        "(?im)^name = \""
            + quoted
            + "\"\\s+version = \"([0-9][^\"]*)\""
            + "|^[\\s\"']*"
            + quoted
            + "(?:\\[[^]]*])?\\s*===?\\s*([0-9][0-9.]*)"
            + "|^"
            + quoted
            + "\\s*=\\s*\"(?:==|[~^])?([0-9][0-9.]*)\""
            + "|^\\s*\""
            + quoted
            + "\":\\s*\\{[^}]{0,4000}?\"version\":\\s*\"==([0-9][^\"]*)\"");
  }

  private static Optional<String> version(String name, SourceText file) {
    Matcher matcher = pattern(name).matcher(file.content());
    return matcher.find()
        ? Stream.of(1, 2, 3, 4).map(matcher::group).filter(group -> group != null).findFirst()
        : Optional.empty();
  }

  /** Returns a version's first number. */
  static int major(String version) {
    return number(version, 0);
  }

  /** Returns a version's second number, 0 where there is none. */
  static int minor(String version) {
    return number(version, 1);
  }

  private static int number(String version, int index) {
    Matcher matcher = NUMBER.matcher(version);
    for (int i = 0; i < index; i++) {
      matcher.find();
    }
    return matcher.find() ? Integer.parseInt(matcher.group()) : 0;
  }
}
