package io.github.corsaudit.read.spring;

import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.Sourced;
import io.github.corsaudit.model.Span;
import io.github.corsaudit.read.PolicyReader;
import io.github.corsaudit.read.Reading;
import io.github.corsaudit.read.SourceText;
import io.github.corsaudit.read.Sources;
import io.github.corsaudit.serve.EitherService;
import io.github.corsaudit.serve.Service;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads Spring Boot's configuration files: {@code application*} and {@code bootstrap*}, in YAML or
 * as properties. The files of one folder belong to one application.
 */
public final class SpringConfigReader implements PolicyReader {
  @Override
  public String system() {
    return "spring";
  }

  @Override
  public boolean accepts(String path) {
    return ConfigFileName.parse(path).isPresent();
  }

  @Override
  public Reading read(Sources sources) {
    Reading found = Reading.nothing();
    for (String folder : folders(sources)) {
      found = found.and(application(folder, sources));
    }
    return found;
  }

  private static Set<String> folders(Sources sources) {
    Set<String> folders = new TreeSet<>();
    for (SourceText source : sources.candidates()) {
      ConfigFileName.parse(source.path()).ifPresent(name -> folders.add(name.folder()));
    }
    return folders;
  }

  @Override
  public Service service(Sources sources) {
    List<SpringService> applications = new ArrayList<>();
    for (String folder : folders(sources)) {
      ConfigFiles files = files(folder, sources);
      List<Layer> layers = new ArrayList<>(files.layers());
      environment(sources).ifPresent(layers::add);
      Settings settings = Settings.of(layers, ActiveProfiles.of(layers));
      boolean complete = files.problems().stream().noneMatch(p -> p.kind().incomplete());
      applications.add(
          SpringService.of(
              ProfilePolicies.inForce(settings), ActuatorEndpoints.of(settings), complete));
    }
    return new EitherService(applications);
  }

  /** Variables win over files. */
  private static Optional<Layer> environment(Sources sources) {
    List<Setting> settings = new ArrayList<>();
    sources
        .deployment()
        .environment()
        .orElse(Map.of())
        .forEach(
            (name, value) -> {
              Provenance at = new Provenance.Given("the environment");
              Provenance.InFile nowhere = new Provenance.InFile("environment", Span.atLine(1));
              for (PropertyName property : ActiveProfiles.names(name)) {
                settings.add(new Setting(property, new Sourced<>(value, at), nowhere));
              }
            });
    return settings.isEmpty() ? Optional.empty() : Optional.of(new Layer(settings, List.of()));
  }

  private static Reading application(String folder, Sources sources) {
    ConfigFiles files = files(folder, sources);
    return new Reading(new ProfilePolicies(files.layers()).all(), files.problems());
  }

  private static ConfigFiles files(String folder, Sources sources) {
    ConfigFiles files = new ConfigFiles();
    for (ConfigFileName name : names(folder, sources)) {
      sources.lookup(name.path()).ifPresent(source -> files.add(name, source));
    }
    return files;
  }

  /** Values may come from files that say nothing of CORS, so all of the folder are looked at. */
  private static List<ConfigFileName> names(String folder, Sources sources) {
    String prefix = folder.isEmpty() ? "" : folder + "/";
    List<String> paths = new ArrayList<>(sources.glob(prefix + "application*"));
    paths.addAll(sources.glob(prefix + "bootstrap*"));
    return paths.stream()
        .flatMap(path -> ConfigFileName.parse(path).stream())
        .filter(name -> name.folder().equals(folder))
        .sorted(precedence())
        .toList();
  }

  /** Returns Spring's order: later files win. */
  private static Comparator<ConfigFileName> precedence() {
    return Comparator.comparing((ConfigFileName name) -> name.stem().equals("application"))
        .thenComparing(name -> name.profile().isPresent())
        .thenComparing(ConfigFileName::properties);
  }
}
