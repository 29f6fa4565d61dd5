package io.github.corsaudit.serve;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * One answer of a server, as far as CORS goes.
 *
 * @param status the status code; empty where it is up to the application
 * @param fields the header fields; what is missing is absent
 */
public record Served(OptionalInt status, Map<CorsField, FieldValue> fields) {
  /** Makes the map unchangeable. */
  public Served {
    fields = Map.copyOf(fields);
  }

  /** Returns the application's own answer, without any CORS header. */
  public static Served plain() {
    return new Served(OptionalInt.empty(), Map.of());
  }

  /** Returns an answer without any CORS header. */
  public static Served plain(int status) {
    return new Served(OptionalInt.of(status), Map.of());
  }

  /** Returns an answer of which nothing can be told. */
  public static Served unknown() {
    Served answer = plain();
    for (CorsField field : CorsField.values()) {
      answer = answer.with(field, FieldValue.unknown());
    }
    return answer;
  }

  /** Returns a header field. */
  public FieldValue get(CorsField field) {
    return fields.getOrDefault(field, FieldValue.absent());
  }

  /** Returns this answer with another status. */
  public Served withStatus(int code) {
    return new Served(OptionalInt.of(code), fields);
  }

  /** Returns this answer with a header field instead of what it held of it. */
  public Served with(CorsField field, FieldValue value) {
    Map<CorsField, FieldValue> more = new EnumMap<>(CorsField.class);
    more.putAll(fields);
    more.put(field, value);
    return new Served(status, more);
  }

  /** Returns this answer with a single line of a header field. */
  public Served with(CorsField field, String line) {
    return with(field, FieldValue.of(line));
  }

  /** Returns this answer with one more line of a header field. */
  public Served plus(CorsField field, String line) {
    return with(field, get(field).and(line));
  }

  /** Returns what this answer and another have in common; what differs is not known. */
  public Served or(Served other) {
    Served common = new Served(status.equals(other.status) ? status : OptionalInt.empty(), fields);
    for (CorsField field : CorsField.values()) {
      boolean same = get(field).equals(other.get(field));
      common = same ? common : common.with(field, FieldValue.unknown());
    }
    return common;
  }
}
