package io.github.corsaudit.origin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A line of {@code hosts.txt}: a host in a page's URL, and the host that real browsers sent for it.
 */
record RecordedHost(String text, Map<SpecialCharacters, Optional<String>> sent) {

  static Stream<RecordedHost> all() throws IOException {
    try (var in = RecordedHost.class.getResourceAsStream("/origin/hosts.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(RecordedHost::of)
          .toList()
          .stream();
    }
  }

  private static RecordedHost of(String line) {
    String[] parts = line.split(" \\| ", -1);
    Map<SpecialCharacters, Optional<String>> sent = new EnumMap<>(SpecialCharacters.class);
    sent.put(SpecialCharacters.CHROMIUM, sent(parts[1], parts[0]));
    sent.put(SpecialCharacters.FIREFOX, sent(parts[2], parts[0]));
    return new RecordedHost(parts[0], sent);
  }

  private static Optional<String> sent(String recorded, String text) {
    return recorded.equals("-")
        ? Optional.empty()
        : Optional.of(recorded.equals("=") ? text : recorded);
  }

  /** Returns whether a name server can be asked for it: no label is empty. */
  boolean canBeAsked() {
    return !text.contains("..") && !text.startsWith(".");
  }
}
