package io.github.corsaudit.read.python;

import io.github.corsaudit.read.SourceText;
import io.github.corsaudit.source.SourceModule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the settings that a Django program starts with. */
final class DjangoStart {
  private static final String VARIABLE = "DJANGO_SETTINGS_MODULE";
  private static final Pattern DEFAULT =
      Pattern.compile(VARIABLE + "[\"'][\\s,\\]=]+[\"']([A-Za-z_][\\w.]*)[\"']");
  private static final List<String> STARTERS =
      List.of("wsgi.py", "*/wsgi.py", "asgi.py", "*/asgi.py", "manage.py", "*/manage.py");

  private final PythonProject project;

  DjangoStart(PythonProject project) {
    this.project = project;
  }

  /** Returns whether a file has the name of a project's settings. */
  static boolean isUsual(SourceText file) {
    return file.path().endsWith("settings.py") || file.path().endsWith("settings/__init__.py");
  }

  /** Returns the settings that the environment or the program's start names. */
  Optional<SourceModule> settings() {
    return project
        .sources()
        .deployment()
        .environment()
        .map(variables -> variables.get(VARIABLE))
        .or(this::byDefault)
        .flatMap(this::module);
  }

  private Optional<String> byDefault() {
    for (String glob : STARTERS) {
      for (String path : project.sources().glob(glob)) {
        Optional<String> named = project.sources().lookup(path).flatMap(DjangoStart::named);
        if (named.isPresent()) {
          return named;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> named(SourceText file) {
    Matcher matcher = DEFAULT.matcher(file.content());
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** The module may lie in any folder that the program is started in. */
  private Optional<SourceModule> module(String name) {
    String path = name.replace('.', '/');
    for (String folder : folders()) {
      Optional<SourceModule> found =
          project
              .module(folder + path + ".py")
              .or(() -> project.module(folder + path + "/__init__.py"));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private List<String> folders() {
    return project.sources().candidates().stream()
        .map(SourceText::path)
        .flatMap(
            path ->
                java.util.stream.IntStream.range(-1, path.length())
                    .filter(i -> i < 0 || path.charAt(i) == '/')
                    .mapToObj(i -> path.substring(0, i + 1)))
        .distinct()
        .toList();
  }
}
