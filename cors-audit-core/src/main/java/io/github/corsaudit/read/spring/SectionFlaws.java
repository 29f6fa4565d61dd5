package io.github.corsaudit.read.spring;

import io.github.corsaudit.model.Flaw;
import io.github.corsaudit.model.NearestName;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.Tri;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what is wrong with a section. */
final class SectionFlaws {
  private final CorsSection section;
  private final Provenance.InFile at;
  private final Set<Flaw> flaws = new LinkedHashSet<>();

  SectionFlaws(CorsSection section, Provenance.InFile at) {
    this.section = section;
    this.at = at;
  }

  List<Flaw> all() {
    return List.copyOf(flaws);
  }

  /** Returns whether Spring refuses the section as a whole. */
  boolean refused() {
    return flaws.stream().anyMatch(flaw -> flaw.kind() == Flaw.Kind.CONFIG_REFUSED);
  }

  /** Names the keys that nothing reads. */
  void ignoredKeys() {
    List<String> spellings =
        section.surface().keys().stream().map(section.surface()::spelling).toList();
    int index = section.depth();
    for (Setting setting : section.ignored()) {
      String key = setting.name().written().get(index);
      String hint =
          NearestName.to(key, spellings)
              .map(name -> "; it would be read as `" + name + "`")
              .orElse("");
      String why =
          section.surface().literal()
              ? "` is ignored: the gateway reads a route's metadata by its exact names"
              : "` is no CORS key of Spring and is ignored";
      add(Flaw.Kind.UNKNOWN_OPTION, "`" + key + why + hint, setting.nameAt());
    }
  }

  /** Says that keys without origins do nothing. */
  void ignoredSection(boolean noOrigins) {
    if (noOrigins && section.surface().offWithoutOrigins()) {
      add(
          Flaw.Kind.DEAD_SETTING,
          "CORS stays off, since neither `allowed-origins` nor `allowed-origin-patterns` names an"
              + " origin",
          at);
    }
  }

  /** Says that Spring refuses a setting beside {@code *}. */
  void refusedWithStar(CorsKey key, Tri set) {
    if (set.isYes()) {
      add(
          Flaw.Kind.CONFIG_REFUSED,
          "Spring refuses `*` in `%s` together with `%s`: it does not start, or answers cross-origin requests with status 500"
              .formatted(
                  section.surface().spelling(CorsKey.ORIGINS), section.surface().spelling(key)),
          section.single(key).map(Value::at).orElse(at));
    }
  }

  /** Returns a key's truth value; UNKNOWN where it cannot be told. */
  Tri truth(CorsKey key) {
    if (!section.surface().keys().contains(key)) {
      return Tri.NO;
    }
    Optional<Value> value = section.single(key);
    if (value.isEmpty()) {
      return Tri.NO;
    }
    if (!value.get().known()) {
      return Tri.UNKNOWN;
    }
    Optional<Tri> truth = Scalars.truth(value.get().text());
    if (truth.isEmpty()) {
      String text =
          "`" + section.surface().spelling(key) + "` takes true or false; Spring does not start";
      add(Flaw.Kind.CONFIG_REFUSED, text, value.get().at());
    }
    return truth.orElse(Tri.UNKNOWN);
  }

  /** Returns a Max-Age in seconds. */
  Optional<String> seconds(Value value) {
    Optional<String> seconds = Scalars.seconds(value.text(), section.surface());
    if (seconds.isEmpty()) {
      String text =
          "`"
              + section.surface().spelling(CorsKey.MAX_AGE)
              + "` takes "
              + (section.surface() == Surface.BOOT ? "a duration" : "a number of seconds")
              + "; Spring does not start";
      add(Flaw.Kind.CONFIG_REFUSED, text, value.at());
    }
    return seconds;
  }

  private void add(Flaw.Kind kind, String text, Provenance place) {
    flaws.add(new Flaw(kind, text, place));
  }
}
