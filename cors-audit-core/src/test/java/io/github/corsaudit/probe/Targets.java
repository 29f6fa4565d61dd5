package io.github.corsaudit.probe;

import io.github.corsaudit.model.Origin;
import java.util.List;

/** Makes targets. */
final class Targets {
  private Targets() {}

  static Target of(String url, String... known) {
    List<Origin> origins = List.of(known).stream().flatMap(o -> Origin.parse(o).stream()).toList();
    return TargetList.ofArguments(List.of(url), "GET", origins).targets().get(0);
  }
}
