package io.github.corsaudit.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.SerializableString;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/**
 * Writes JSON, a call a key. Everything beyond printable ASCII is escaped, so that neither the
 * character set of a console nor a control or bidirectional character changes what is read. What
 * was begun is closed even when writing fails half-way.
 */
record JsonOut(JsonGenerator generator) {

  /** Writes one indented document. */
  static void document(Writer out, Consumer<JsonOut> content) throws IOException {
    write(out, new Indented(), content);
  }

  /** Writes values one a line. */
  static void lines(Writer out, Consumer<JsonOut> content) throws IOException {
    write(out, ObjectWriteContext.empty(), content);
  }

  private static void write(Writer out, ObjectWriteContext layout, Consumer<JsonOut> content)
      throws IOException {
    JsonFactory factory =
        JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .characterEscapes(new PrintableAscii())
            .rootValueSeparator("\n")
            .build();
    try (JsonGenerator generator = factory.createGenerator(layout, out)) {
      content.accept(new JsonOut(generator));
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
    out.write('\n');
    out.flush();
  }

  /** Writes an object: a whole value, or an element of an array. */
  void object(Runnable content) {
    generator.writeStartObject();
    content.run();
    generator.writeEndObject();
  }

  /** Writes an object under a key. */
  void object(String key, Runnable content) {
    generator.writeName(key);
    object(content);
  }

  /** Writes an array under a key, each element with {@code element}. */
  <T> void array(String key, Iterable<T> elements, Consumer<? super T> element) {
    generator.writeName(key);
    generator.writeStartArray();
    elements.forEach(element);
    generator.writeEndArray();
  }

  /** Writes an array of texts under a key. */
  void texts(String key, Iterable<String> elements) {
    array(key, elements, generator::writeString);
  }

  /** Writes an array of texts: a whole value, or an element of an array. */
  void texts(Iterable<String> elements) {
    generator.writeStartArray();
    elements.forEach(generator::writeString);
    generator.writeEndArray();
  }

  /** Writes a text under a key. */
  void text(String key, String value) {
    generator.writeStringProperty(key, value);
  }

  /** Writes a text under a key, or null. */
  void textOrNull(String key, Optional<String> value) {
    value.ifPresentOrElse(text -> text(key, text), () -> generator.writeNullProperty(key));
  }

  /** Writes a number under a key. */
  void number(String key, int value) {
    generator.writeNumberProperty(key, value);
  }

  /** Writes true or false under a key. */
  void flag(String key, boolean value) {
    generator.writeBooleanProperty(key, value);
  }

  /** Two blanks a level, and the same line ends on every system. */
  private static final class Indented extends ObjectWriteContext.Base {
    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }

    @Override
    public PrettyPrinter getPrettyPrinter() {
      Separators separators =
          Separators.createDefaultInstance()
              .withObjectNameValueSpacing(Separators.Spacing.AFTER)
              .withObjectEmptySeparator("")
              .withArrayEmptySeparator("");
      return new DefaultPrettyPrinter(separators)
          .withObjectIndenter(new DefaultIndenter("  ", "\n"));
    }
  }

  /** Escapes DEL too, which JSON would let stand. */
  private static final class PrintableAscii extends CharacterEscapes {
    private static final long serialVersionUID = 1L;
    private static final int DEL = 0x7f;

    @Override
    public int[] getEscapeCodesForAscii() {
      int[] codes = standardAsciiEscapesForJSON();
      codes[DEL] = ESCAPE_STANDARD;
      return codes;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int point) {
      return null;
    }
  }
}
