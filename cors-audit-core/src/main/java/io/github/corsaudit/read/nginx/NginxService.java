package io.github.corsaudit.read.nginx;

import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Flaw;
import io.github.corsaudit.model.Problem;
import io.github.corsaudit.read.Reading;
import io.github.corsaudit.read.SourceText;
import io.github.corsaudit.read.Sources;
import io.github.corsaudit.serve.CorsField;
import io.github.corsaudit.serve.FieldValue;
import io.github.corsaudit.serve.Served;
import io.github.corsaudit.serve.ServedRequest;
import io.github.corsaudit.serve.Service;
import io.github.corsaudit.serve.Startup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * nginx as its files configure it: each request is played through. What stands behind it is taken
 * to send no CORS headers of its own, and to succeed.
 */
final class NginxService implements Service {
  private final Startup startup;
  private final Optional<SiteChoice> sites;

  private NginxService(Startup startup, Optional<SiteChoice> sites) {
    this.startup = startup;
    this.sites = sites;
  }

  static Service of(Reading reading, List<SourceText> texts, Sources sources) {
    boolean templated = has(reading, Problem.Kind.TEMPLATED);
    Startup startup = templated ? Startup.UNKNOWN : isRefused(reading) ? Startup.FAILS : Startup.OK;
    return new NginxService(
        startup,
        templated
            ? Optional.empty()
            : Optional.of(new SiteChoice(Configuration.of(texts, sources).sites())));
  }

  /** nginx refuses a configuration as a whole. */
  private static boolean isRefused(Reading reading) {
    return has(reading, Problem.Kind.SYNTAX)
        || reading.policies().stream()
            .map(CorsPolicy::flaws)
            .flatMap(List::stream)
            .anyMatch(flaw -> flaw.kind() == Flaw.Kind.CONFIG_REFUSED);
  }

  private static boolean has(Reading reading, Problem.Kind kind) {
    return reading.problems().stream().anyMatch(problem -> problem.kind() == kind);
  }

  @Override
  public Startup startup() {
    return startup;
  }

  @Override
  public Served answer(ServedRequest request) {
    if (sites.isEmpty()) {
      return Served.unknown();
    }
    List<Served> answers = new ArrayList<>();
    for (Configuration.Site site : sites.get().serving(request.target().host())) {
      answers.add(new Play(site, request).served());
    }
    return answers.stream().reduce(Served::or).orElseGet(Served::plain);
  }

  /** One request to one server. */
  private record Play(Configuration.Site site, ServedRequest request) {

    /** What depends on more than the request is played through once with each outcome. */
    private Served served() {
      Scenario scenario = Scenario.of(request.method());
      World usual = world(scenario);
      Served answer = served(usual);
      for (String other : usual.others().keySet()) {
        answer = answer.or(served(world(scenario.supposing(other))));
      }
      return answer;
    }

    private Served served(World world) {
      Evaluator evaluator = new Evaluator(site.definitions(), world);
      Server server = site.server();
      Arrival arrival =
          server
              .serving(request.path())
              .map(route -> new Journey(server, evaluator, world).to(route))
              .orElseGet(() -> new Arrival(server.level(), java.util.OptionalInt.empty()));
      Served answer = new Served(arrival.status(), Served.plain().fields());
      return with(answer, SentHeaders.at(arrival, evaluator));
    }

    private static Served with(Served answer, SentHeaders sent) {
      Served all = answer;
      for (CorsField field : CorsField.values()) {
        for (SentHeaders.Sent line :
            sent.named(field.header().toLowerCase(java.util.Locale.ROOT))) {
          Optional<String> text = line.value().text();
          all =
              text.isPresent()
                  ? all.plus(field, text.get())
                  : all.with(field, FieldValue.unknown());
        }
      }
      return all;
    }

    private World world(Scenario scenario) {
      World world = new World(scenario, List.of());
      set(world, "http_origin", request.origin());
      set(world, "http_access_control_request_method", request.askedMethod());
      set(world, "http_access_control_request_headers", request.askedHeaders());
      ServedRequest.Target target = request.target();
      for (String name : List.of("host", "http_host")) {
        set(world, name, Optional.of(target.host()));
      }
      for (String name : List.of("uri", "document_uri", "request_uri")) {
        set(world, name, Optional.of(target.path()));
      }
      set(world, "scheme", Optional.of(target.origin().replaceFirst(":.*", "")));
      return world;
    }

    private static void set(World world, String name, Optional<String> value) {
      world.set(name, Value.literal(value.orElse("")));
    }
  }
}
