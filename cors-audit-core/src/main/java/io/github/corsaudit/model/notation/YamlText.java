package io.github.corsaudit.model.notation;

import io.github.corsaudit.model.CorsPolicy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Prints outlines as YAML. Text that any YAML reader could take for something else stands in double
 * quotes, escaped to ASCII, so that nothing in it can end the line.
 */
public final class YamlText {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z/](?:[\\w./:*+-]*[\\w/*+-])?");

  /** What readers of one YAML version or another take for a truth value or for nothing. */
  private static final Set<String> OTHERWISE_TYPED =
      Set.of("true", "false", "on", "off", "y", "n", "null");

  private final StringBuilder out = new StringBuilder();

  private YamlText() {}

  /** Returns a document of policies, each with its key figures in the canonical order. */
  public static String of(List<CorsPolicy> policies) {
    Outline entries =
        new Outline.Items(policies.stream().<Outline>map(PolicyOutline::of).toList(), false);
    FieldsBuilder document = new FieldsBuilder().put("version", new Outline.Whole(1));
    return of(document.put("policies", entries).build(false));
  }

  /** Returns an outline as a document. */
  public static String of(Outline.Fields document) {
    YamlText text = new YamlText();
    text.fields(document.fields(), 0);
    return text.out.toString();
  }

  private void fields(Map<String, Outline> fields, int indent) {
    fields.forEach(
        (name, value) -> {
          out.append("  ".repeat(indent)).append(name).append(':');
          below(value, indent);
        });
  }

  private void below(Outline value, int indent) {
    if (value instanceof Outline.Items items && !items.inline() && !items.items().isEmpty()) {
      out.append('\n');
      items.items().forEach(item -> item(item, indent + 1));
    } else if (value instanceof Outline.Fields fields && !fields.inline()) {
      out.append('\n');
      fields(fields.fields(), indent + 1);
    } else {
      out.append(' ');
      flow(value);
      out.append('\n');
    }
  }

  private void item(Outline item, int indent) {
    int start = out.length();
    if (item instanceof Outline.Fields fields && !fields.inline() && !fields.fields().isEmpty()) {
      fields(fields.fields(), indent + 1);
      out.setCharAt(start + 2 * indent, '-');
    } else {
      out.append("  ".repeat(indent)).append("- ");
      flow(item);
      out.append('\n');
    }
  }

  private void flow(Outline value) {
    if (value instanceof Outline.Items items) {
      out.append('[');
      separated(items.items(), this::flow);
      out.append(']');
    } else if (value instanceof Outline.Fields fields) {
      out.append('{');
      separated(
          fields.fields().entrySet(),
          field -> {
            out.append(field.getKey()).append(": ");
            flow(field.getValue());
          });
      out.append('}');
    } else if (value instanceof Outline.Whole number) {
      out.append(number.value());
    } else if (value instanceof Outline.Text text) {
      text(text.value());
    }
  }

  private <T> void separated(Iterable<T> values, Consumer<T> print) {
    String separator = "";
    for (T value : values) {
      out.append(separator);
      print.accept(value);
      separator = ", ";
    }
  }

  private void text(String value) {
    if (PLAIN.matcher(value).matches()
        && !OTHERWISE_TYPED.contains(value.toLowerCase(Locale.ROOT))) {
      out.append(value);
      return;
    }
    out.append('"');
    value.chars().forEach(unit -> character((char) unit));
    out.append('"');
  }

  private void character(char unit) {
    switch (unit) {
      case '"', '\\' -> out.append('\\').append(unit);
      case '\n' -> out.append("\\n");
      case '\t' -> out.append("\\t");
      default -> {
        if (unit >= ' ' && unit < 0x7F) {
          out.append(unit);
        } else {
          out.append("\\u%04x".formatted((int) unit));
        }
      }
    }
  }
}
