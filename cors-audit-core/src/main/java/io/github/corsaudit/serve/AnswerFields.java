package io.github.corsaudit.serve;

import io.github.corsaudit.model.AllowOrigin;
import io.github.corsaudit.model.Answer;
import io.github.corsaudit.model.Credentials;
import io.github.corsaudit.model.TokenSet;
import io.github.corsaudit.model.Tri;
import java.util.Optional;

/** Writes a policy's answer as a server sends it. */
public final class AnswerFields {
  private AnswerFields() {}

  /** Returns what an answer says to one request, whatever kind of request that is. */
  public static Served of(Answer answer, ServedRequest request) {
    return new Served(answer.status(), Served.plain().fields())
        .with(CorsField.ALLOW_ORIGIN, allowOrigin(answer.allowOrigin().value(), request))
        .with(CorsField.ALLOW_CREDENTIALS, credentials(answer.credentials().value()))
        .with(CorsField.ALLOW_METHODS, tokens(answer.methods().value(), request.askedMethod()))
        .with(CorsField.ALLOW_HEADERS, tokens(answer.headers().value(), request.askedHeaders()))
        .with(CorsField.EXPOSE_HEADERS, tokens(answer.exposed().value(), Optional.empty()))
        .with(CorsField.MAX_AGE, line(answer.maxAge().value()))
        .with(CorsField.VARY, vary(answer.varyOrigin().value()));
  }

  private static FieldValue allowOrigin(AllowOrigin value, ServedRequest request) {
    if (value instanceof AllowOrigin.Star) {
      return FieldValue.of("*");
    }
    if (value instanceof AllowOrigin.Echo) {
      return line(request.origin());
    }
    if (value instanceof AllowOrigin.Fixed fixed) {
      return new FieldValue(true, fixed.lines());
    }
    return value instanceof AllowOrigin.Absent ? FieldValue.absent() : FieldValue.unknown();
  }

  private static FieldValue credentials(Credentials value) {
    return value.granted() == Tri.UNKNOWN ? FieldValue.unknown() : line(value.raw());
  }

  /** Returns a list header; {@code asked} is what an echo sends back. */
  public static FieldValue tokens(TokenSet value, Optional<String> asked) {
    if (value instanceof TokenSet.Listed listed) {
      return FieldValue.of(String.join(", ", listed.tokens()));
    }
    if (value instanceof TokenSet.Echo) {
      return line(asked);
    }
    return value instanceof TokenSet.Absent ? FieldValue.absent() : FieldValue.unknown();
  }

  private static FieldValue line(Optional<String> value) {
    return value.map(FieldValue::of).orElseGet(FieldValue::absent);
  }

  private static FieldValue vary(Tri origin) {
    return switch (origin) {
      case YES -> FieldValue.of("Origin");
      case NO -> FieldValue.absent();
      case UNKNOWN -> FieldValue.unknown();
    };
  }
}
