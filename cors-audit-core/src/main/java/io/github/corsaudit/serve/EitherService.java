package io.github.corsaudit.serve;

import java.util.List;

/**
 * A server that may be any of several: what they do not have in common is not known.
 *
 * @param services the servers
 */
public record EitherService(List<? extends Service> services) implements Service {
  /** Makes the list unchangeable. */
  public EitherService {
    services = List.copyOf(services);
  }

  @Override
  public Startup startup() {
    List<Startup> found = services.stream().map(Service::startup).distinct().toList();
    return found.isEmpty() ? Startup.OK : found.size() == 1 ? found.get(0) : Startup.UNKNOWN;
  }

  @Override
  public Served answer(ServedRequest request) {
    return services.stream()
        .map(service -> service.answer(request))
        .reduce(Served::or)
        .orElseGet(Served::plain);
  }
}
