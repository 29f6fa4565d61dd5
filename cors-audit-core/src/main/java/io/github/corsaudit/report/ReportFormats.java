package io.github.corsaudit.report;

import io.github.corsaudit.model.NearestName;
import java.util.List;
import java.util.Optional;

/** The formats that reports can be written in: one line a format. */
public final class ReportFormats {
  private final List<ReportFormat> formats =
      List.of(
          new TextFormat(),
          new JsonFormat(),
          new JsonLinesFormat(),
          new SarifFormat(),
          new GithubFormat(),
          new PoliciesFormat());

  /** Returns all formats, the default one first. */
  public List<ReportFormat> all() {
    return formats;
  }

  /** Returns the format of a name, if there is one. */
  public Optional<ReportFormat> find(String name) {
    return formats.stream().filter(format -> format.name().equals(name)).findFirst();
  }

  /** Returns the name a misspelt one was most likely meant to be; the default's if none is near. */
  public String nearest(String misspelt) {
    List<String> names = formats.stream().map(ReportFormat::name).toList();
    return NearestName.to(misspelt, names).orElse(names.get(0));
  }
}
