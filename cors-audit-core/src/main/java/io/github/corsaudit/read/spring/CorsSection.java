package io.github.corsaudit.read.spring;

import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.read.Places;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One section of CORS keys, as it holds for certain profiles. */
final class CorsSection {
  private final Settings settings;
  private final PropertyName name;
  private final Surface surface;
  private final PlaceholderResolver placeholders;

  CorsSection(Settings settings, PropertyName name, Surface surface) {
    this.settings = settings;
    this.name = name;
    this.surface = surface;
    this.placeholders = new PlaceholderResolver(settings);
  }

  Surface surface() {
    return surface;
  }

  /** Returns how many parts the section's name has. */
  int depth() {
    return name.parts().size();
  }

  /** Returns whether anything stands under its name. */
  boolean present() {
    return !settings.under(name).isEmpty();
  }

  /** Returns the place of those keys that stand together in the document that wins. */
  Provenance.InFile at() {
    List<Setting> all = settings.foremostUnder(name);
    Setting last = all.get(all.size() - 1);
    Provenance.InFile end = last.value().at().inFile().orElse(last.nameAt());
    return Places.over(all.get(0).nameAt(), end);
  }

  /** Returns a key's values: a list, or one text with commas. */
  List<Value> list(CorsKey key) {
    PropertyName full = name.with(key.camel());
    List<Setting> found = read(key, settings.list(full));
    List<Value> values = new ArrayList<>();
    for (Setting setting : found) {
      Value value = placeholders.resolve(setting.value());
      boolean item = setting.name().parts().size() > full.parts().size();
      if (!value.known()) {
        values.add(value);
      } else {
        values.addAll(item || surface.literal() ? itemParts(key, value) : parts(value));
      }
    }
    return values;
  }

  /** The text's commas are split before anything looks into it, so also those in brackets. */
  private static List<Value> parts(Value value) {
    List<Value> parts = new ArrayList<>();
    for (String part : value.text().split(",", -1)) {
      if (!part.isBlank()) {
        parts.add(value.withText(part.strip()));
      }
    }
    return parts;
  }

  /** An item's commas are split for origins only, and not within a list of ports. */
  private static List<Value> itemParts(CorsKey key, Value value) {
    boolean origins = key == CorsKey.ORIGINS || key == CorsKey.ORIGIN_PATTERNS;
    String text = value.text();
    List<Value> parts = new ArrayList<>();
    for (String part : origins ? text.split(",(?![^\\[\\]]*])", -1) : new String[] {text}) {
      if (!part.isBlank()) {
        parts.add(value.withText(text.equals(part) ? part : part.strip()));
      }
    }
    return parts;
  }

  /** Returns a key's single value. */
  Optional<Value> single(CorsKey key) {
    Optional<Setting> found = settings.get(name.with(key.camel()));
    return read(key, found.stream().toList()).stream()
        .findFirst()
        .map(setting -> placeholders.resolve(setting.value()))
        .filter(value -> !value.text().isBlank());
  }

  /** Leaves out what a section with literal keys does not see. */
  private List<Setting> read(CorsKey key, List<Setting> found) {
    int index = depth();
    return found.stream()
        .filter(
            setting ->
                !surface.literal() || setting.name().written().get(index).equals(key.camel()))
        .toList();
  }

  /** Returns the settings, one a name, that stand under the section and are never read. */
  List<Setting> ignored() {
    int index = depth();
    return settings.under(name).stream()
        .filter(setting -> !known(setting.name(), index))
        .collect(
            Collectors.toMap(
                setting -> setting.name().parts().get(index),
                setting -> setting,
                (first, later) -> first,
                LinkedHashMap::new))
        .values()
        .stream()
        .toList();
  }

  private boolean known(PropertyName full, int index) {
    return surface.keys().stream()
        .anyMatch(
            key ->
                surface.literal()
                    ? full.written().get(index).equals(key.camel())
                    : full.parts().get(index).equals(key.uniform()));
  }
}
