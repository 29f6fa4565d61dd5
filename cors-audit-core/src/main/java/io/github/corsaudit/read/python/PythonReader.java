package io.github.corsaudit.read.python;

import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.read.PolicyReader;
import io.github.corsaudit.read.Reading;
import io.github.corsaudit.read.Sources;
import io.github.corsaudit.source.CallSite;
import io.github.corsaudit.source.SourceModule;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a framework that Python programs switch on by calls: asks at each call what it declares.
 */
abstract class PythonReader implements PolicyReader {
  private final String system;
  private final List<String> words;

  /**
   * Takes what sets the framework apart.
   *
   * @param system its name
   * @param words of which a file must hold one to be worth parsing for it
   */
  PythonReader(String system, List<String> words) {
    this.system = system;
    this.words = words;
  }

  /** Returns the policies that a call declares; none for most calls. */
  abstract List<CorsPolicy> policies(CallSite site, PythonProject project);

  @Override
  public final String system() {
    return system;
  }

  @Override
  public final boolean accepts(String path) {
    return PythonProject.isPython(path);
  }

  @Override
  public final Reading read(Sources sources) {
    PythonProject project = new PythonProject(sources, words);
    List<CorsPolicy> policies = new ArrayList<>();
    for (SourceModule module : project.modules()) {
      for (CallSite site : module.calls()) {
        policies.addAll(policies(site, project));
      }
    }
    return new Reading(policies, project.problems());
  }
}
