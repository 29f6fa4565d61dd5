package io.github.corsaudit.read.python;

import io.github.corsaudit.model.Confidence;
import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Flaw;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.Tri;
import io.github.corsaudit.read.PolicyReader;
import io.github.corsaudit.read.Reading;
import io.github.corsaudit.read.SourceText;
import io.github.corsaudit.read.Sources;
import io.github.corsaudit.serve.Service;
import io.github.corsaudit.source.Evaluator;
import io.github.corsaudit.source.Resolved;
import io.github.corsaudit.source.SourceModule;
import io.github.corsaudit.source.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Reads the settings of django-cors-headers. Each settings module gives a policy, with what it
 * takes over from others by {@code from .base import *}.
 */
public final class DjangoCorsReader implements PolicyReader {
  private static final List<String> WORDS = List.of("CORS_", "corsheaders");
  private static final String DEVELOPMENT =
      "(?:.*[_-])?(?:dev|devel|development|local|tests?|testing|debug)(?:[_-].*)?";

  @Override
  public String system() {
    return DjangoSettings.SYSTEM;
  }

  @Override
  public boolean accepts(String path) {
    return PythonProject.isPython(path);
  }

  @Override
  public Reading read(Sources sources) {
    PythonProject project =
        new PythonProject(sources, WORDS, path -> DjangoSettings.library(path, sources));
    List<SourceModule> modules = project.modules().stream().filter(m -> adds(m, project)).toList();
    List<CorsPolicy> policies = new ArrayList<>();
    modules.stream()
        .sorted(Comparator.comparing(module -> isTaken(module, modules, project)))
        .filter(module -> !isPart(module, modules, project))
        .forEach(module -> policies.addAll(policies(module, project)));
    return new Reading(policies, project.problems());
  }

  @Override
  public Service service(Sources sources) {
    PythonProject project =
        new PythonProject(sources, WORDS, path -> DjangoSettings.library(path, sources));
    List<SourceModule> modules = project.modules().stream().filter(m -> adds(m, project)).toList();
    Optional<SourceModule> named = new DjangoStart(project).settings();
    List<SourceModule> running = named.map(List::of).orElseGet(() -> tops(modules, project));
    List<CorsPolicy> policies = new ArrayList<>();
    running.forEach(module -> policies.addAll(policies(module, project)));
    String path = running.isEmpty() ? "" : running.get(0).text().path();
    return new DjangoService(
        policies, DjangoSettings.isOld(path, sources), project.problems().isEmpty());
  }

  /** Where nothing says which settings are in force, those that no others take over are. */
  private static List<SourceModule> tops(List<SourceModule> modules, PythonProject project) {
    List<SourceModule> tops =
        modules.stream().filter(module -> !isTaken(module, modules, project)).toList();
    List<SourceModule> usual =
        tops.stream().filter(module -> DjangoStart.isUsual(module.text())).toList();
    List<SourceModule> production =
        tops.stream().filter(module -> !isForDevelopment(module.text())).toList();
    return !usual.isEmpty() ? usual : production.isEmpty() ? tops : production;
  }

  /** Returns whether a file has settings, and not only those of a file that it takes over. */
  private static boolean adds(SourceModule module, PythonProject project) {
    boolean installs = hasAny(module, DjangoSettings.SWITCHES::contains);
    return hasAny(module, DjangoSettings.NAMES::contains)
        || (installs
            && project.evaluator().withTaken(module).stream()
                .anyMatch(file -> hasAny(file, DjangoSettings.NAMES::contains)));
  }

  private static boolean hasAny(SourceModule module, Predicate<String> names) {
    return module.assigned().keySet().stream().anyMatch(names);
  }

  private static Stream<SourceModule> takers(
      SourceModule module, Stream<SourceModule> others, PythonProject project) {
    return others.filter(
        other -> !other.equals(module) && project.evaluator().withTaken(other).contains(module));
  }

  private static boolean isTaken(
      SourceModule module, List<SourceModule> modules, PythonProject project) {
    return takers(module, modules.stream(), project).findAny().isPresent();
  }

  /**
   * Returns whether no program runs with a file's own settings: it is none by itself, or all that
   * take it over, those for production among them, have settings of their own.
   */
  private static boolean isPart(
      SourceModule module, List<SourceModule> modules, PythonProject project) {
    if (!isTaken(module, modules, project)) {
      return false;
    }
    boolean whole = hasAny(module, DjangoSettings.SWITCHES::contains);
    String path = module.text().path();
    Stream<SourceModule> beside =
        project.sources().glob(path.substring(0, path.lastIndexOf('/') + 1) + "*.py").stream()
            .flatMap(file -> project.module(file).stream());
    List<SourceModule> takers =
        takers(module, Stream.concat(beside, modules.stream()), project).distinct().toList();
    return !whole
        || (takers.stream().allMatch(file -> hasAny(file, DjangoSettings.NAMES::contains))
            && !takers.stream().allMatch(file -> isForDevelopment(file.text())));
  }

  private static boolean isForDevelopment(SourceText file) {
    String[] parts = file.path().split("/", -1);
    boolean folder = file.name().equals("__init__.py") && parts.length > 1;
    String name = folder ? parts[parts.length - 2] : file.name().replaceFirst("\\.[^.]*$", "");
    return name.matches(DEVELOPMENT);
  }

  private static List<CorsPolicy> policies(SourceModule module, PythonProject project) {
    List<Evaluator> outcomes =
        project
            .evaluator()
            .outcomes(
                module,
                name ->
                    DjangoSettings.NAMES.contains(name) || DjangoSettings.SWITCHES.contains(name));
    Confidence sure = outcomes.size() == 1 ? Confidence.CERTAIN : Confidence.POSSIBLE;
    List<CorsPolicy> policies = new ArrayList<>();
    for (Evaluator outcome : outcomes) {
      Tri active = active(module, outcome);
      Confidence known = active == Tri.UNKNOWN ? sure.min(Confidence.LIKELY) : sure;
      if (active != Tri.UNKNOWN || isSettings(module, project)) {
        policies.addAll(
            policies(module, outcome, new Installation(!active.isNo(), known, project)));
      }
    }
    return policies.stream().distinct().toList();
  }

  /** What is known of the application around a settings module. */
  private record Installation(boolean active, Confidence confidence, PythonProject project) {}

  private static List<CorsPolicy> policies(
      SourceModule module, Evaluator evaluator, Installation installation) {
    boolean development =
        isForDevelopment(module.text())
            || evaluator.inDevelopment(module, DjangoSettings.NAMES::contains);
    List<Flaw> misspelt = DjangoSettings.misspelt(module, installation.project().sources());
    boolean old = DjangoSettings.isOld(module.text().path(), installation.project().sources());
    List<CorsPolicy> policies = new ArrayList<>();
    for (Options options : new OptionReader(evaluator).variables(module, DjangoSettings.NAMES)) {
      Provenance at = at(module, options);
      CorsPolicy.Builder policy =
          CorsPolicy.declared(DjangoSettings.SYSTEM, at)
              .confidence(installation.confidence().min(options.confidence()))
              .development(development);
      DjangoCors cors = new DjangoCors(options, old, at);
      if (installation.active()) {
        cors.describe(policy, misspelt);
      } else {
        cors.describeInactive(policy);
      }
      policies.add(policy.build());
    }
    return policies;
  }

  /** Returns the place of the first setting, preferably one in the file itself. */
  private static Provenance at(SourceModule module, Options options) {
    List<Provenance> places = options.settings().stream().map(Setting::key).toList();
    return places.stream()
        .filter(place -> place.inFile().isPresent())
        .filter(place -> place.inFile().orElseThrow().file().equals(module.text().path()))
        .findFirst()
        .or(() -> places.stream().findFirst())
        .orElseGet(() -> module.text().place(0, 0));
  }

  /**
   * Only the middleware does anything. Where it cannot be seen, its app must do; that the app is
   * missing proves nothing.
   */
  private static Tri active(SourceModule module, Evaluator evaluator) {
    Tri middleware =
        lists("MIDDLEWARE", name -> name.endsWith("CorsMiddleware"), module, evaluator);
    return middleware != Tri.UNKNOWN
        ? middleware
        : lists("INSTALLED_APPS", name -> name.startsWith("corsheaders"), module, evaluator)
            .or(Tri.UNKNOWN);
  }

  private static Tri lists(
      String variable, Predicate<String> entry, SourceModule module, Evaluator evaluator) {
    Optional<Resolved> found = evaluator.variable(variable, module);
    if (found.isEmpty()) {
      return Tri.UNKNOWN;
    }
    boolean there =
        found.get().branches().stream()
            .flatMap(value -> Values.texts(value).stream())
            .anyMatch(entry);
    boolean complete =
        found.get().branches().stream()
            .allMatch(value -> value.value() instanceof Value.Items && Values.known(value));
    return there ? Tri.YES : complete ? Tri.NO : Tri.UNKNOWN;
  }

  /** Other programs have variables of these names too: Django's are told by what they install. */
  private static boolean isSettings(SourceModule module, PythonProject project) {
    if (project.evaluator().withTaken(module).stream()
        .anyMatch(file -> hasAny(file, DjangoSettings.SWITCHES::contains))) {
      return true;
    }
    String path = module.text().path();
    return project.modules().stream()
        .filter(other -> active(other, project.evaluator()).isYes())
        .map(other -> other.text().path())
        .anyMatch(other -> path.startsWith(other.substring(0, other.lastIndexOf('/') + 1)));
  }
}
