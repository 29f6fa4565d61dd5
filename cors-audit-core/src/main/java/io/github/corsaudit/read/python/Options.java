package io.github.corsaudit.read.python;

import io.github.corsaudit.model.Confidence;
import io.github.corsaudit.model.Sourced;
import io.github.corsaudit.source.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The options of one declaration, on one of the branches that the program may take.
 *
 * @param settings all options in the order in which they apply; a later one wins
 * @param confidence how sure it is that these are the values
 */
record Options(List<Setting> settings, Confidence confidence) {
  /** Makes the list unchangeable. */
  Options {
    settings = List.copyOf(settings);
  }

  static Options none() {
    return new Options(List.of(), Confidence.CERTAIN);
  }

  /** Returns these options with others that win over them. */
  Options and(Options stronger) {
    List<Setting> all = new ArrayList<>(settings);
    all.addAll(stronger.settings);
    return new Options(all, confidence.min(stronger.confidence));
  }

  /** Returns the value of an option, empty where it is not given. */
  Optional<Sourced<Value>> get(String name) {
    return settings.stream()
        .filter(setting -> setting.name().equals(name))
        .map(Setting::value)
        .reduce((first, last) -> last);
  }

  /** Returns the options of other names. */
  Stream<Setting> unknown(List<String> known) {
    return settings.stream().filter(setting -> !known.contains(setting.name()));
  }
}
