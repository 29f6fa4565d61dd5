package io.github.corsaudit.read.nginx;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts with variables in them: {@code $name}, <code>${name}</code> and captures such as $1. */
final class Interpolation {
  private static final Pattern VARIABLE =
      Pattern.compile("\\$\\{(\\w+)}|\\$([1-9]|[A-Za-z_]\\w*)|(\\{\\{.*?}})", Pattern.DOTALL);

  private Interpolation() {}

  /** Returns a text's value, given that of each variable by its name in lower case. */
  static Value evaluate(String text, Function<String, Value> variables) {
    if (text.indexOf('$') < 0 && text.indexOf('{') < 0) {
      return Value.literal(text);
    }
    Value value = Value.EMPTY;
    int done = 0;
    Matcher matcher = VARIABLE.matcher(text);
    while (matcher.find()) {
      Value found = name(matcher).map(variables).orElseGet(() -> Value.opaque(matcher.group()));
      value = value.then(Value.literal(text.substring(done, matcher.start()))).then(found);
      done = matcher.end();
    }
    return value.then(Value.literal(text.substring(done)));
  }

  private static Optional<String> name(Matcher matcher) {
    String name = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
    return Optional.ofNullable(name);
  }

  /** Returns a variable's name as nginx compares it. */
  static String canonical(String name) {
    String bare = name.startsWith("$") ? name.substring(1) : name;
    return bare.toLowerCase(Locale.ROOT);
  }
}
