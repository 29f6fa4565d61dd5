package io.github.corsaudit.explain;

import io.github.corsaudit.browser.Verdict;
import io.github.corsaudit.serve.CorsField;
import io.github.corsaudit.serve.FieldValue;
import io.github.corsaudit.serve.Served;
import io.github.corsaudit.serve.Startup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a declared server answers and what comes of it, in words. */
final class ForecastChapters {
  private ForecastChapters() {}

  /** Returns what the files say, then what a browser makes of it. */
  static Explanation of(Forecast forecast) {
    List<Chapter> chapters = new ArrayList<>();
    chapters.add(new Chapter("What the files say", files(forecast)));
    Optional<Verdict> verdict = forecast.verdict();
    if (verdict.isPresent()) {
      chapters.addAll(Explanation.of(forecast.request().asked(), verdict.get()).chapters());
    } else {
      chapters.add(new Chapter("The verdict", List.of(untold(forecast))));
    }
    return new Explanation(chapters);
  }

  private static String untold(Forecast forecast) {
    return forecast.request().origin().isEmpty()
        ? "Without an Origin header it is no request that CORS decides on."
        : "Whether a page may read the answer cannot be told: it depends on what the files do not"
            + " say.";
  }

  private static List<String> files(Forecast forecast) {
    List<String> lines = new ArrayList<>();
    if (forecast.prediction().startup() == Startup.FAILS) {
      lines.add("The server does not start with this configuration, so it answers nothing.");
    } else {
      lines.add(declared("To a preflight (OPTIONS)", forecast.prediction().preflight()));
      lines.add(declared("To the request itself", forecast.prediction().response()));
    }
    return lines;
  }

  private static String declared(String what, Served answer) {
    List<String> parts = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (CorsField field : CorsField.values()) {
      FieldValue value = answer.get(field);
      if (!value.known()) {
        unknown.add(field.header());
      }
      value.lines().forEach(line -> parts.add(field.header() + ": " + Escaped.text(line)));
    }
    String sent =
        parts.isEmpty() ? "no CORS header" : parts.stream().collect(Collectors.joining("; "));
    String status =
        answer.status().isPresent()
            ? " with status " + answer.status().getAsInt() + " and"
            : " with";
    String open =
        unknown.isEmpty()
            ? ""
            : " What it says of " + String.join(", ", unknown) + " is not known.";
    return what + " the server answers" + status + " " + sent + "." + open;
  }
}
