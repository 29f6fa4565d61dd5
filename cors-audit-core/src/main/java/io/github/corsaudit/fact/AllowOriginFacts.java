package io.github.corsaudit.fact;

import io.github.corsaudit.model.AllowOrigin;
import io.github.corsaudit.model.Answer;
import io.github.corsaudit.model.Sourced;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Facts about the value of {@code Access-Control-Allow-Origin} itself. */
final class AllowOriginFacts {
  private AllowOriginFacts() {}

  /** Returns whether a value is sent that no browser's origin ever equals. */
  static FactValue invalid(PolicyView view) {
    return fixed(view, AllowOriginFacts::fault);
  }

  /** Returns whether the header comes on several lines. */
  static FactValue duplicate(PolicyView view) {
    return fixed(view, lines -> lines.size() > 1 ? Optional.of(quoted(lines)) : Optional.empty());
  }

  private static FactValue fixed(PolicyView view, Function<List<String>, Optional<String>> test) {
    List<Sourced<AllowOrigin>> values = view.parts(Answer::allowOrigin).toList();
    List<Sourced<String>> shown =
        values.stream()
            .flatMap(
                each -> lines(each.value()).flatMap(test).map(text -> each.map(v -> text)).stream())
            .distinct()
            .toList();
    return FactValue.shownBy(
        shown, values.stream().anyMatch(each -> each.value() instanceof AllowOrigin.Unknown));
  }

  private static Optional<List<String>> lines(AllowOrigin value) {
    return value instanceof AllowOrigin.Fixed fixed ? Optional.of(fixed.lines()) : Optional.empty();
  }

  private static Optional<String> fault(List<String> lines) {
    if (lines.size() > 1) {
      return Optional.of("there are " + lines.size() + " lines: " + quoted(lines));
    }
    String value = lines.isEmpty() ? "" : lines.get(0).strip();
    String shown = value.isEmpty() ? "the value" : "`" + value + "`";
    return value.equals("*")
        ? Optional.empty()
        : OriginText.fault(value).map(fault -> shown + " " + fault);
  }

  private static String quoted(List<String> lines) {
    return "`" + String.join("`, `", lines) + "`";
  }
}
