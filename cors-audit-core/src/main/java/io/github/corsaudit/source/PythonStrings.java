package io.github.corsaudit.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads Python's string literals and what is formatted with them. */
final class PythonStrings {
  private final PythonFile file;
  private final PythonExpressions expressions;

  PythonStrings(PythonFile file, PythonExpressions expressions) {
    this.file = file;
    this.expressions = expressions;
  }

  Expression read(SyntaxNode string) {
    List<Expression> parts = new ArrayList<>();
    for (SyntaxNode child : string.children()) {
      switch (child.type()) {
        case "string_content" -> parts.add(new Expression.Text(file.place(string), text(child)));
        case "interpolation" -> parts.add(interpolation(child));
        default -> {}
      }
    }
    Place place = file.place(string);
    if (parts.isEmpty()) {
      return new Expression.Text(place, "");
    }
    boolean plain = parts.size() == 1 && parts.get(0) instanceof Expression.Text;
    return plain ? parts.get(0) : new Expression.Join(place, parts);
  }

  private Expression interpolation(SyntaxNode node) {
    boolean plain = node.named().size() == 1;
    Optional<Expression> value = node.child("expression").map(expressions::read);
    Place place = file.place(node);
    return value
        .filter(expression -> plain)
        .<Expression>map(expression -> PythonCalls.operation(place, Operator.TEXT, expression))
        .orElseGet(() -> new Expression.Unknown(place));
  }

  private String text(SyntaxNode content) {
    StringBuilder decoded = new StringBuilder();
    int from = content.start();
    String whole = file.text(content);
    for (SyntaxNode escape : content.children()) {
      decoded.append(whole, from - content.start(), escape.start() - content.start());
      decoded.append(escape.is("escape_sequence") ? unescape(file.text(escape)) : brace(escape));
      from = escape.end();
    }
    return decoded.append(whole, from - content.start(), whole.length()).toString();
  }

  private String brace(SyntaxNode doubled) {
    return file.text(doubled).substring(0, 1);
  }

  private static String unescape(String escape) {
    char kind = escape.charAt(1);
    return switch (kind) {
      case 'n' -> "\n";
      case 't' -> "\t";
      case 'r' -> "\r";
      case 'a' -> "\u0007";
      case 'b' -> "\b";
      case 'f' -> "\f";
      case 'v' -> "\u000b";
      case '\n', '\r' -> "";
      case 'x', 'u', 'U' -> codePoint(escape.substring(2), 16);
      case 'N' -> "\ufffd";
      default -> kind >= '0' && kind <= '7' ? codePoint(escape.substring(1), 8) : "" + kind;
    };
  }

  private static String codePoint(String digits, int radix) {
    try {
      int code = Integer.parseInt(digits.toLowerCase(Locale.ROOT), radix);
      return Character.isValidCodePoint(code) ? Character.toString(code) : "\ufffd";
    } catch (NumberFormatException incomplete) {
      return "\ufffd";
    }
  }

  /** Returns {@code template % values}: understood where all placeholders are {@code %s}. */
  Expression format(Place place, Expression template, Expression values) {
    if (!(template instanceof Expression.Text text)) {
      return new Expression.Unknown(place);
    }
    List<Expression> given =
        values instanceof Expression.Sequence several ? several.items() : List.of(values);
    return fill(place, text, "%s", given);
  }

  /** Returns a template with its placeholders replaced in order, if their numbers agree. */
  static Expression fill(
      Place place, Expression.Text template, String placeholder, List<Expression> given) {
    String[] pieces = template.value().split(Pattern.quote(placeholder), -1);
    String sign = placeholder.substring(0, 1);
    boolean others = String.join("", pieces).contains(sign);
    if (others || pieces.length != given.size() + 1) {
      return new Expression.Unknown(place);
    }
    List<Expression> parts = new ArrayList<>();
    parts.add(new Expression.Text(template.place(), pieces[0]));
    for (int i = 0; i < given.size(); i++) {
      parts.add(PythonCalls.operation(place, Operator.TEXT, given.get(i)));
      parts.add(new Expression.Text(template.place(), pieces[i + 1]));
    }
    return new Expression.Join(place, parts);
  }
}
