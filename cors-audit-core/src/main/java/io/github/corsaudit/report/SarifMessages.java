package io.github.corsaudit.report;

/** Messages in SARIF: sentences with a full stop, in which nothing from outside becomes a link. */
final class SarifMessages {
  private final JsonOut json;

  SarifMessages(JsonOut json) {
    this.json = json;
  }

  /** Writes a message object under a key. */
  void write(String key, String text) {
    json.object(key, () -> json.text("text", sentence(text)));
  }

  /** Writes a message object in plain text and in Markdown. */
  void write(String key, String text, String markdown) {
    json.object(
        key,
        () -> {
          json.text("text", sentence(text));
          json.text("markdown", markdown);
        });
  }

  private static String sentence(String text) {
    String shown = Printable.lines(text.strip()).replace("](", "] (");
    return shown.matches("(?s).*[.!?:`]") || shown.isEmpty() ? shown : shown + ".";
  }
}
