package io.github.corsaudit.read.python;

import io.github.corsaudit.model.Flaw;
import io.github.corsaudit.model.NearestName;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.read.SourceText;
import io.github.corsaudit.read.Sources;
import io.github.corsaudit.source.SourceModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The settings that django-cors-headers knows, under their current and former names.
 *
 * @param options all that are given
 */
record DjangoSettings(Options options) {
  static final String SYSTEM = "django-cors-headers";

  static final String ALL = "CORS_ALLOW_ALL_ORIGINS";
  static final String ORIGINS = "CORS_ALLOWED_ORIGINS";
  static final String REGEXES = "CORS_ALLOWED_ORIGIN_REGEXES";
  private static final Map<String, String> FORMER =
      new TreeMap<>(
          Map.of(
              ALL, "CORS_ORIGIN_ALLOW_ALL",
              ORIGINS, "CORS_ORIGIN_WHITELIST",
              REGEXES, "CORS_ORIGIN_REGEX_WHITELIST"));

  static final List<String> NAMES =
      List.of(
          ALL,
          "CORS_ORIGIN_ALLOW_ALL",
          ORIGINS,
          "CORS_ORIGIN_WHITELIST",
          REGEXES,
          "CORS_ORIGIN_REGEX_WHITELIST",
          "CORS_ALLOW_CREDENTIALS",
          "CORS_URLS_REGEX",
          "CORS_ALLOW_METHODS",
          "CORS_ALLOW_HEADERS",
          "CORS_EXPOSE_HEADERS",
          "CORS_PREFLIGHT_MAX_AGE",
          "CORS_ALLOW_PRIVATE_NETWORK");

  /** Where Django's settings say what is installed. */
  static final List<String> SWITCHES = List.of("MIDDLEWARE", "INSTALLED_APPS");

  private static final Map<String, String> HABITS =
      Map.of(
          "CORS_ORIGINS",
          ORIGINS,
          "CORS_ALLOW_ORIGINS",
          ORIGINS,
          "CORS_ALLOW_ALL",
          ALL,
          "CORS_METHODS",
          "CORS_ALLOW_METHODS",
          "CORS_MAX_AGE",
          "CORS_PREFLIGHT_MAX_AGE",
          "CORS_SUPPORTS_CREDENTIALS",
          "CORS_ALLOW_CREDENTIALS");
  private static final String LIBRARY = "corsheaders/defaults.py";
  static final List<String> METHODS = List.of("DELETE", "GET", "OPTIONS", "PATCH", "POST", "PUT");
  static final List<String> HEADERS =
      List.of(
          "accept",
          "authorization",
          "content-type",
          "user-agent",
          "x-csrftoken",
          "x-requested-with");
  static final List<String> OLD_HEADERS =
      List.of(
          "accept",
          "accept-encoding",
          "authorization",
          "content-type",
          "dnt",
          "origin",
          "user-agent",
          "x-csrftoken",
          "x-requested-with");

  /** Returns whether a version before 4.0 is pinned for a file. */
  static boolean isOld(String path, Sources sources) {
    return new Products(sources)
        .version(SYSTEM, path)
        .filter(version -> PinnedVersions.major(version) < 4)
        .isPresent();
  }

  /** Returns the module that settings import the default lists from. */
  static Optional<SourceText> library(String path, Sources sources) {
    if (!path.equals(LIBRARY) && !path.endsWith("/" + LIBRARY)) {
      return Optional.empty();
    }
    List<String> headers = isOld(path, sources) ? OLD_HEADERS : HEADERS;
    String text =
        "default_headers = (%s)\ndefault_methods = (%s)\n"
            .formatted(tuple(headers), tuple(METHODS));
    return Optional.of(new SourceText(path, text));
  }

  private static String tuple(List<String> names) {
    return "\"" + String.join("\", \"", names) + "\"";
  }

  /** Returns variables that look like settings, are none, and serve no other purpose. */
  static List<Flaw> misspelt(SourceModule module, Sources sources) {
    List<Flaw> found = new ArrayList<>();
    module
        .assigned()
        .forEach(
            (name, place) ->
                meant(name)
                    .filter(near -> !isRead(name, module, sources))
                    .ifPresent(near -> found.add(ignored(name, near, place.at()))));
    return found;
  }

  private static Flaw ignored(String name, String near, Provenance at) {
    String text = "`%s` is no setting of django-cors-headers (`%s` is)".formatted(name, near);
    return new Flaw(Flaw.Kind.UNKNOWN_OPTION, text, at);
  }

  private static Optional<String> meant(String name) {
    if (!name.startsWith("CORS_") || NAMES.contains(name)) {
      return Optional.empty();
    }
    String habit = HABITS.get(name);
    return habit != null ? Optional.of(habit) : NearestName.to(name, NAMES);
  }

  private static boolean isRead(String name, SourceModule module, Sources sources) {
    Matcher mention =
        Pattern.compile("(?<![\"'\\w])" + name + "(?![\"'\\w])(?!\\s*=[^=])")
            .matcher(module.text().content());
    return mention.find()
        || sources.candidates().stream()
            .anyMatch(file -> file.content().contains("settings." + name));
  }

  /** Returns a setting; its current name wins over its former one. */
  Optional<Setting> get(String name) {
    String former = FORMER.getOrDefault(name, name);
    return named(name).or(() -> named(former));
  }

  private Optional<Setting> named(String name) {
    return options.settings().stream().filter(one -> one.name().equals(name)).findFirst();
  }

  /** Returns a flaw for each former name beside the current one. */
  List<Flaw> overridden() {
    List<Flaw> flaws = new ArrayList<>();
    FORMER.forEach(
        (name, former) -> {
          Optional<Setting> current = named(name);
          named(former)
              .filter(old -> current.isPresent() && isBeside(old, current.get()))
              .map(old -> dead(old, "`%s` wins over `%s`".formatted(name, former)))
              .ifPresent(flaws::add);
        });
    return flaws;
  }

  /** Returns a flaw for each list beside the switch that lets everyone in. */
  List<Flaw> pointless(Setting all) {
    List<Flaw> flaws = new ArrayList<>();
    for (String name : List.of(ORIGINS, REGEXES)) {
      String text = "`%s` lets every origin in, whatever `%s` says";
      get(name)
          .filter(list -> isBeside(list, all) && !Values.elements(list.value()).isEmpty())
          .map(list -> dead(list, text.formatted(all.name(), list.name())))
          .ifPresent(flaws::add);
    }
    return flaws;
  }

  /** What another file says may be overridden on purpose. */
  private static boolean isBeside(Setting one, Setting other) {
    return one.key()
        .inFile()
        .map(Provenance.InFile::file)
        .equals(other.key().inFile().map(Provenance.InFile::file));
  }

  private static Flaw dead(Setting setting, String text) {
    return new Flaw(Flaw.Kind.DEAD_SETTING, text, setting.key());
  }
}
