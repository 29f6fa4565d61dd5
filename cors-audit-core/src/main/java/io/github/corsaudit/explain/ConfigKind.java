package io.github.corsaudit.explain;

import tools.jackson.core.JsonGenerator;

/** Questions about declared policies. */
final class ConfigKind implements QuestionKind {
  private final DeclaredServers servers;

  ConfigKind(DeclaredServers servers) {
    this.servers = servers;
  }

  @Override
  public void answer(Json id, Json.Members question, JsonGenerator json) throws InvalidQuestion {
    DeclaredServers.Configuration configuration = ConfigReader.configuration(question);
    DeclaredRequest request = ConfigReader.request(question);
    try {
      Forecast forecast = Forecast.of(servers.find(configuration), request);
      new ForecastWriter(json).write(id, forecast);
    } catch (DeclaredServers.NoServer e) {
      throw new InvalidQuestion(e.reason());
    }
  }
}
