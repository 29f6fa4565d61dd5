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
    Pattern pin = pattern(name);
    return folders(path)
        .flatMap(folder -> FILES.stream().map(folder::concat))
        .flatMap(file -> sources.lookup(file).stream())
        .flatMap(file -> version(pin, file).stream())
        .findFirst();
  }

  private static Stream<String> folders(String path) {
    return Stream.iterate(
            parent(path), Optional::isPresent, folder -> folder.flatMap(PinnedVersions::parent))
        .flatMap(Optional::stream);
  }

  private static Optional<String> parent(String path) {
    String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return trimmed.isEmpty()
        ? Optional.empty()
        : Optional.of(trimmed.substring(0, trimmed.lastIndexOf('/') + 1));
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

  private static Optional<String> version(Pattern pin, SourceText file) {
    Matcher matcher = pin.matcher(file.content());
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
