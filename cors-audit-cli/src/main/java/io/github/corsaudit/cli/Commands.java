package io.github.corsaudit.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The commands by name, each made only when it is wanted. */
final class Commands {
  private final Map<String, Function<Terminal, Object>> byName = new LinkedHashMap<>();
  private final Terminal terminal;

  Commands(Terminal terminal) {
    this.terminal = terminal;
    byName.put("check", CheckCommand::new);
    byName.put("probe", ProbeCommand::new);
    byName.put("explain", ExplainCommand::new);
    byName.put("rules", RulesCommand::new);
    byName.put("demo", DemoCommand::new);
  }

  List<String> names() {
    return List.copyOf(byName.keySet());
  }

  Object create(String name) {
    Function<Terminal, Object> command = byName.get(name);
    if (command == null) {
      throw new IllegalArgumentException(name);
    }
    return command.apply(terminal);
  }
}
