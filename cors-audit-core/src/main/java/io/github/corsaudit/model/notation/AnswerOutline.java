package io.github.corsaudit.model.notation;

import io.github.corsaudit.model.AllowOrigin;
import io.github.corsaudit.model.Answer;
import io.github.corsaudit.model.Credentials;
import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.model.TokenSet;
import io.github.corsaudit.model.Tri;
import java.util.List;

/** Writes an answer's headers as fields. */
final class AnswerOutline {
  private AnswerOutline() {}

  /** Returns the fields, without those that have the default value for these origins. */
  static Outline.Fields of(OriginRule origins, Answer answer) {
    FieldsBuilder fields = new FieldsBuilder();
    AllowOrigin usual =
        origins instanceof OriginRule.Any ? new AllowOrigin.Star() : new AllowOrigin.Echo();
    if (!answer.allowOrigin().value().equals(usual)) {
      fields.put("allow-origin", allowOrigin(answer.allowOrigin().value()));
    }
    credentials(fields, answer.credentials().value());
    fields.text("vary", answer.varyOrigin().value().text(), "yes");
    tokens(fields, "methods", answer.methods().value());
    tokens(fields, "headers", answer.headers().value());
    tokens(fields, "exposed", answer.exposed().value());
    answer.maxAge().value().ifPresent(age -> fields.put("max-age", maxAge(age)));
    fields.text("cacheable", answer.cacheable().text(), "unknown");
    fields.text("private-network", answer.privateNetwork().value().text(), "no");
    answer.status().ifPresent(status -> fields.put("status", new Outline.Whole(status)));
    return fields.build(false);
  }

  private static Outline allowOrigin(AllowOrigin value) {
    if (value instanceof AllowOrigin.Fixed fixed) {
      Outline lines = texts(fixed.lines());
      return new FieldsBuilder().put("fixed", lines).build(true);
    }
    if (value instanceof AllowOrigin.Star) {
      return new Outline.Text("*");
    }
    if (value instanceof AllowOrigin.Echo) {
      return new Outline.Text("echo");
    }
    return new Outline.Text(value instanceof AllowOrigin.Absent ? "absent" : "unknown");
  }

  private static void credentials(FieldsBuilder fields, Credentials value) {
    String raw = value.raw().orElse(value.granted() == Tri.YES ? "true" : "");
    if (raw.equals("true")) {
      fields.put("credentials", new Outline.Text("yes"));
    } else if (value.raw().isEmpty()) {
      fields.text("credentials", value.granted().text(), "no");
    } else if (List.of("yes", "no", "unknown").contains(raw)) {
      fields.put("credentials", raw(raw));
    } else {
      fields.put("credentials", new Outline.Text(raw));
    }
  }

  private static void tokens(FieldsBuilder fields, String name, TokenSet value) {
    if (value instanceof TokenSet.Listed listed) {
      fields.put(name, texts(listed.tokens()));
    } else if (!(value instanceof TokenSet.Absent)) {
      fields.put(name, new Outline.Text(value instanceof TokenSet.Echo ? "echo" : "unknown"));
    }
  }

  private static Outline maxAge(String raw) {
    if (raw.equals("absent")) {
      return raw(raw);
    }
    return raw.matches("0|-?[1-9][0-9]{0,8}")
        ? new Outline.Whole(Long.parseLong(raw))
        : new Outline.Text(raw);
  }

  /** What a header holds, where it could be taken for a word of the notation. */
  private static Outline raw(String value) {
    return new FieldsBuilder().put("raw", new Outline.Text(value)).build(true);
  }

  private static Outline texts(List<String> values) {
    return new Outline.Items(values.stream().<Outline>map(Outline.Text::new).toList(), true);
  }
}
