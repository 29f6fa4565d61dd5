package io.github.corsaudit.read.notation;

import io.github.corsaudit.model.AllowOrigin;
import io.github.corsaudit.model.Answer;
import io.github.corsaudit.model.Credentials;
import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.Sourced;
import io.github.corsaudit.model.TokenSet;
import io.github.corsaudit.model.Tri;
import io.github.corsaudit.read.Tree;
import java.util.List;
import java.util.Optional;

/** Reads an answer's keys: those of a grant first, then those its policy has for all. */
final class AnswerNotation {
  /** The keys, in the order in which they are written. */
  static final List<String> KEYS =
      List.of(
          "allow-origin",
          "credentials",
          "vary",
          "methods",
          "headers",
          "exposed",
          "max-age",
          "cacheable",
          "private-network",
          "status");

  private final Mistakes mistakes;
  private final Values values;

  AnswerNotation(Mistakes mistakes) {
    this.mistakes = mistakes;
    this.values = new Values(mistakes);
  }

  /** Returns what origins of this rule are answered, given the keys that hold for them. */
  Answer answer(Tree keys, OriginRule rule, Provenance at) {
    Answer.Builder answer = Answer.at(at);
    answer.allowOrigin(allowOrigin(keys, rule, at));
    answer.credentials(credentials(keys, at));
    answer.varyOrigin(new Sourced<>(values.tri(keys, "vary", Tri.YES), place(keys, "vary", at)));
    answer.methods(tokens(keys, "methods", at));
    answer.headers(tokens(keys, "headers", at));
    answer.exposed(tokens(keys, "exposed", at));
    maxAge(keys).ifPresent(answer::maxAge);
    answer.cacheable(values.tri(keys, "cacheable", Tri.UNKNOWN));
    answer.privateNetwork(
        new Sourced<>(
            values.tri(keys, "private-network", Tri.NO), place(keys, "private-network", at)));
    status(keys, answer);
    return answer.build();
  }

  private static Provenance place(Tree keys, String key, Provenance otherwise) {
    return keys.get(key).<Provenance>map(Tree::at).orElse(otherwise);
  }

  private Sourced<AllowOrigin> allowOrigin(Tree keys, OriginRule rule, Provenance at) {
    Optional<Tree> value = keys.get("allow-origin");
    AllowOrigin usual =
        rule instanceof OriginRule.Any ? new AllowOrigin.Star() : new AllowOrigin.Echo();
    return new Sourced<>(
        value.map(this::allowOrigin).orElse(usual), place(keys, "allow-origin", at));
  }

  private AllowOrigin allowOrigin(Tree value) {
    Optional<Tree> fixed = value.get("fixed");
    if (fixed.isPresent()) {
      mistakes.unknownKeys(value, List.of("fixed"), "`allow-origin`");
      return new AllowOrigin.Fixed(values.texts(fixed.get(), "fixed").orElse(List.of()));
    }
    return switch (value.scalarText().orElse("")) {
      case "echo" -> new AllowOrigin.Echo();
      case "*" -> new AllowOrigin.Star();
      case "absent" -> new AllowOrigin.Absent();
      case "unknown" -> new AllowOrigin.Unknown();
      default -> {
        mistakes.add(value, "`allow-origin` is echo, \"*\", absent, unknown or {fixed: [value]}");
        yield new AllowOrigin.Unknown();
      }
    };
  }

  private Sourced<Credentials> credentials(Tree keys, Provenance at) {
    Credentials found =
        raw(keys, "credentials")
            .map(Credentials::of)
            .or(() -> values.text(keys, "credentials").map(AnswerNotation::credentials))
            .orElse(Credentials.absent());
    return new Sourced<>(found, place(keys, "credentials", at));
  }

  /** Returns the header's value, where it is written so that no word of the notation is meant. */
  private static Optional<String> raw(Tree keys, String key) {
    return keys.find(key, "raw")
        .filter(Tree.Scalar.class::isInstance)
        .map(Tree.Scalar.class::cast)
        .map(Tree.Scalar::text);
  }

  private static Credentials credentials(String text) {
    return switch (text) {
      case "yes" -> Credentials.yes();
      case "no" -> Credentials.absent();
      case "unknown" -> Credentials.unknown();
      default -> Credentials.of(text);
    };
  }

  private Sourced<TokenSet> tokens(Tree keys, String key, Provenance at) {
    Optional<Tree> value = keys.get(key);
    return new Sourced<>(
        value.map(tree -> tokens(tree, key)).orElse(new TokenSet.Absent()), place(keys, key, at));
  }

  private TokenSet tokens(Tree value, String key) {
    if (value instanceof Tree.Sequence) {
      return new TokenSet.Listed(values.texts(value, key).orElse(List.of()));
    }
    return switch (value.scalarText().orElse("")) {
      case "echo" -> new TokenSet.Echo();
      case "unknown" -> new TokenSet.Unknown();
      case "absent" -> new TokenSet.Absent();
      default -> {
        mistakes.add(value, "`" + key + "` is a list, or echo, unknown or absent");
        yield new TokenSet.Unknown();
      }
    };
  }

  private Optional<Sourced<String>> maxAge(Tree keys) {
    Optional<String> age =
        keys.get("max-age").filter(AnswerNotation::absent).isPresent()
            ? Optional.empty()
            : raw(keys, "max-age").or(() -> values.text(keys, "max-age"));
    return age.map(text -> new Sourced<>(text, place(keys, "max-age", keys.at())));
  }

  /** The word that takes back what the policy has for all its grants. */
  private static boolean absent(Tree value) {
    return value.scalarText().filter("absent"::equals).isPresent();
  }

  private void status(Tree keys, Answer.Builder answer) {
    Optional<String> text =
        keys.get("status").filter(AnswerNotation::absent).isPresent()
            ? Optional.empty()
            : values.text(keys, "status");
    if (text.isEmpty()) {
      return;
    }
    if (text.get().matches("[1-9][0-9]{2}")) {
      answer.status(Integer.parseInt(text.get()));
    } else {
      mistakes.add(keys.get("status").orElse(keys), "`status` is a number from 100 to 999");
    }
  }
}
