package io.github.corsaudit.explain;

import io.github.corsaudit.browser.Browser;
import io.github.corsaudit.browser.Reply;
import io.github.corsaudit.browser.SentRequest;
import io.github.corsaudit.browser.Server;
import io.github.corsaudit.browser.Verdict;
import io.github.corsaudit.serve.Service;
import io.github.corsaudit.serve.Startup;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What a declared server answers and what a browser makes of it.
 *
 * @param request the request
 * @param prediction the answers
 * @param verdicts the browser's judgement, once for each way in which what is not known may turn
 *     out; none where the request is not one that a page makes
 */
public record Forecast(DeclaredRequest request, Prediction prediction, List<Verdict> verdicts) {
  /** Makes the list unchangeable. */
  public Forecast {
    verdicts = List.copyOf(verdicts);
  }

  /** Returns the forecast for a request to a server. */
  public static Forecast of(Service service, DeclaredRequest request) {
    Prediction prediction = Prediction.of(service, request);
    return new Forecast(request, prediction, verdicts(service, request, prediction));
  }

  private static List<Verdict> verdicts(
      Service service, DeclaredRequest request, Prediction prediction) {
    if (request.origin().isEmpty()) {
      return List.of();
    }
    Browser browser = new Browser();
    if (prediction.startup() == Startup.FAILS) {
      Reply none = new Reply.Unreachable("the server does not start with this configuration");
      return List.of(browser.judge(request.asked(), sent -> none));
    }
    List<Verdict> verdicts = new ArrayList<>();
    for (Reply response : Possibilities.of(prediction.response(), request.actual())) {
      for (int i = 0; i < alternatives(service, request); i++) {
        verdicts.add(browser.judge(request.asked(), server(service, request, response, i)));
      }
    }
    return verdicts;
  }

  /** The browser may ask for fewer headers than the script sets, which leaves fewer unknown. */
  private static int alternatives(Service service, DeclaredRequest request) {
    return Possibilities.of(service.answer(request.preflight()), request.preflight()).size();
  }

  private static Server server(
      Service service, DeclaredRequest request, Reply response, int alternative) {
    return sent -> sent.preflight() ? asked(service, request, sent, alternative) : response;
  }

  private static Reply asked(
      Service service, DeclaredRequest request, SentRequest sent, int alternative) {
    var question = request.preflight(sent);
    List<Reply> all = Possibilities.of(service.answer(question), question);
    return all.get(alternative % all.size());
  }

  /** Returns the one judgement that holds however it turns out; empty where it depends. */
  public Optional<Verdict> verdict() {
    return verdicts.stream().map(Forecast::essence).distinct().count() == 1
        ? Optional.of(verdicts.get(0))
        : Optional.empty();
  }

  /** Returns the forecast in a format, with a line end; safe to print. */
  public String render(ExplanationFormat format) {
    return switch (format) {
      case TEXT -> ForecastChapters.of(this).text();
      case MARKDOWN -> ForecastChapters.of(this).markdown();
      case JSON -> json();
    };
  }

  // One object on one line: an answer as in a batch.
  private String json() {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
      new ForecastWriter(json).write(new Json.Null(), this);
    }
    return out + "\n";
  }

  private static List<Object> essence(Verdict verdict) {
    return List.of(
        verdict.outcome(),
        verdict.firefox().outcome(),
        verdict.standard().outcome(),
        verdict.failure().map(failure -> failure.reason().text()).orElse(""));
  }
}
