package io.github.corsaudit.explain;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Members of a question, by the type they must have. */
final class Fields {
  private static final Pattern STATUS = Pattern.compile("[1-9][0-9]{2}");

  private Fields() {}

  /** Returns a string that must be there. */
  static String text(Json.Members of, String name) throws InvalidQuestion {
    Json value = of.get(name).orElseThrow(() -> new InvalidQuestion("`" + name + "` is missing"));
    if (value instanceof Json.Text text) {
      return text.value();
    }
    throw wrong(name, "a string");
  }

  /** Returns a string, or the fallback where it is missing. */
  static String text(Json.Members of, String name, String fallback) throws InvalidQuestion {
    return of.get(name).isPresent() ? text(of, name) : fallback;
  }

  /** Returns a truth value; false where it is missing. */
  static boolean flag(Json.Members of, String name) throws InvalidQuestion {
    if (of.get(name).orElse(new Json.Flag(false)) instanceof Json.Flag flag) {
      return flag.value();
    }
    throw wrong(name, "true or false");
  }

  /** Returns an array; an empty one where it is missing. */
  static List<Json> array(Json.Members of, String name) throws InvalidQuestion {
    if (of.get(name).orElse(new Json.Array(List.of())) instanceof Json.Array array) {
      return array.values();
    }
    throw wrong(name, "an array");
  }

  /** Returns an object; empty where it is missing or {@code null}. */
  static Optional<Json.Members> object(Json.Members of, String name) throws InvalidQuestion {
    Optional<Json> value = of.get(name);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (value.get() instanceof Json.Members members) {
      return Optional.of(members);
    }
    throw wrong(name, "an object");
  }

  /** Returns an answer's status code, which must be there. */
  static int status(Json.Members of) throws InvalidQuestion {
    if (of.get("status").orElse(new Json.Null()) instanceof Json.Digits number
        && STATUS.matcher(number.text()).matches()) {
      return Integer.parseInt(number.text());
    }
    throw wrong("status", "a number from 100 to 999");
  }

  private static InvalidQuestion wrong(String name, String expected) {
    return new InvalidQuestion("`" + name + "` must be " + expected);
  }
}
