package io.github.corsaudit.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads one line of JSON. Streaming only: databind would double the time to start. */
final class JsonLine {
  private final JsonFactory factory;

  JsonLine(JsonFactory factory) {
    this.factory = factory;
  }

  /** Returns the one value on the line. */
  Json read(String line) throws InvalidQuestion {
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), line)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        throw new InvalidQuestion("no JSON value");
      }
      Json value = value(parser, first);
      if (parser.nextToken() != null) {
        throw new InvalidQuestion("more than one JSON value on the line");
      }
      return value;
    } catch (JacksonException e) {
      throw new InvalidQuestion("not valid JSON near column " + e.getLocation().getColumnNr());
    }
  }

  private static Json value(JsonParser parser, JsonToken token) {
    return switch (token) {
      case START_OBJECT -> members(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> new Json.Text(parser.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Digits(parser.getString());
      case VALUE_TRUE -> new Json.Flag(true);
      case VALUE_FALSE -> new Json.Flag(false);
      default -> new Json.Null();
    };
  }

  private static Json members(JsonParser parser) {
    Map<String, Json> values = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      values.put(name, value(parser, parser.nextToken()));
    }
    return new Json.Members(values);
  }

  private static Json array(JsonParser parser) {
    List<Json> values = new ArrayList<>();
    for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
      values.add(value(parser, t));
    }
    return new Json.Array(values);
  }
}
