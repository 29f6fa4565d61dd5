package io.github.corsaudit;

import io.github.corsaudit.read.PolicyReader;
import io.github.corsaudit.read.nginx.NginxReader;
import io.github.corsaudit.read.notation.IntentReader;
import io.github.corsaudit.read.notation.SavedReportReader;
import io.github.corsaudit.read.python.AiohttpCorsReader;
import io.github.corsaudit.read.python.DjangoCorsReader;
import io.github.corsaudit.read.python.FalconCorsReader;
import io.github.corsaudit.read.python.FalconReader;
import io.github.corsaudit.read.python.FlaskCorsReader;
import io.github.corsaudit.read.python.StarletteReader;
import io.github.corsaudit.read.spring.SpringConfigReader;
import java.util.List;

/** The systems whose files this program reads, one line each. */
public final class Readers {
  private Readers() {}

  /** Returns a reader for each system, in the order in which they are asked. */
  public static List<PolicyReader> all() {
    return List.of(
        new IntentReader(),
        new SavedReportReader(),
        new SpringConfigReader(),
        new NginxReader(),
        new StarletteReader(),
        new AiohttpCorsReader(),
        new FalconReader(),
        new FalconCorsReader(),
        new FlaskCorsReader(),
        new DjangoCorsReader());
  }
}
