package io.github.corsaudit.read.spring;

import io.github.corsaudit.read.PolicyReader;
import io.github.corsaudit.read.Reading;
import io.github.corsaudit.read.SourceText;
import io.github.corsaudit.read.Sources;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
    Set<String> folders = new TreeSet<>();
    for (SourceText source : sources.candidates()) {
      ConfigFileName.parse(source.path()).ifPresent(name -> folders.add(name.folder()));
    }
    Reading found = Reading.nothing();
    for (String folder : folders) {
      found = found.and(application(folder, sources));
    }
    return found;
  }

  private static Reading application(String folder, Sources sources) {
    ConfigFiles files = new ConfigFiles();
    for (ConfigFileName name : names(folder, sources)) {
      sources.lookup(name.path()).ifPresent(source -> files.add(name, source));
    }
    return new Reading(new ProfilePolicies(files.layers()).all(), files.problems());
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
