package io.github.corsaudit.read.spring;

import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Flaw;
import io.github.corsaudit.model.NearestName;
import io.github.corsaudit.model.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The CORS sections of Spring Cloud Gateway: global ones by path, and those in the metadata of
 * routes, which replace a global one of the same path.
 */
final class GatewaySections {
  private static final List<PropertyName> PREFIXES =
      List.of(
          PropertyName.parse("spring.cloud.gateway"),
          PropertyName.parse("spring.cloud.gateway.server.webflux"));
  private static final List<String> GLOBAL_KEYS =
      List.of("cors-configurations", "add-to-simple-url-handler-mapping", "enabled");

  private final Settings settings;
  private final Map<String, CorsPolicy> byPath = new LinkedHashMap<>();
  private final List<CorsPolicy> ineffective = new ArrayList<>();

  private GatewaySections(Settings settings) {
    this.settings = settings;
  }

  static List<CorsPolicy> policies(Settings settings) {
    GatewaySections sections = new GatewaySections(settings);
    for (PropertyName prefix : PREFIXES) {
      sections.global(prefix.with("globalcors"));
    }
    for (PropertyName prefix : PREFIXES) {
      sections.routes(prefix.with("routes"));
    }
    List<CorsPolicy> policies = new ArrayList<>(sections.byPath.values());
    policies.addAll(sections.ineffective);
    return policies;
  }

  private void global(PropertyName name) {
    PropertyName paths = name.with("cors-configurations");
    for (PropertyName path : settings.children(paths)) {
      String key = path.parts().get(path.parts().size() - 1);
      if (key.startsWith("[")) {
        CorsSection section = new CorsSection(settings, path, Surface.GATEWAY);
        put(key.substring(1, key.length() - 1), section);
      } else {
        ineffective(path, unbracketed(path));
      }
    }
    for (PropertyName child : settings.children(name)) {
      String key = child.written().get(child.written().size() - 1);
      boolean known = GLOBAL_KEYS.stream().anyMatch(global -> name.with(global).equals(child));
      if (!known) {
        ineffective(child, unknown(key));
      }
    }
  }

  private static String unbracketed(PropertyName path) {
    String key = path.written().get(path.written().size() - 1);
    return "the path `"
        + key
        + "` has to be written `["
        + key
        + "]`: without brackets Spring drops"
        + " all but its letters and digits, and the section governs nothing";
  }

  private static String unknown(String key) {
    String hint =
        NearestName.to(key, GLOBAL_KEYS)
            .map(name -> "; it would be read as `" + name + "`")
            .orElse("");
    return "`" + key + "` is no key of the gateway's `globalcors` and is ignored" + hint;
  }

  private void ineffective(PropertyName name, String text) {
    List<Setting> found = new ArrayList<>(settings.foremostUnder(name));
    settings.get(name).ifPresent(found::add);
    Setting first = found.get(0);
    ineffective.add(
        CorsPolicy.declared("spring", first.nameAt())
            .flaw(new Flaw(Flaw.Kind.UNKNOWN_OPTION, text, first.nameAt()))
            .build());
  }

  /** A later section for the same path replaces the earlier one. */
  private void put(String path, CorsSection section) {
    Scope scope = path.equals("/**") ? Scope.everything() : Scope.paths(path);
    byPath.put(path, SectionPolicy.of(section, scope));
  }

  private void routes(PropertyName name) {
    List<Setting> foremost = settings.foremostUnder(name);
    for (int i = 0; i < foremost.size(); i++) {
      PropertyName route = name.item(i);
      CorsSection section = new CorsSection(settings, route.with("metadata.cors"), Surface.ROUTE);
      if (section.present()) {
        put(firstPath(route.with("predicates")).orElse("/**"), section);
      }
    }
  }

  /** The gateway takes the first pattern of a route's path predicate, and no other. */
  private Optional<String> firstPath(PropertyName predicates) {
    List<Setting> all = settings.under(predicates);
    Optional<String> shortcut =
        all.stream()
            .map(setting -> setting.value().value().strip())
            .filter(text -> text.startsWith("Path="))
            .map(text -> text.substring("Path=".length()))
            .findFirst();
    return shortcut.or(() -> named(all)).map(text -> text.split(",", 2)[0].strip());
  }

  private static Optional<String> named(List<Setting> predicates) {
    return predicates.stream()
        .filter(setting -> setting.name().parts().contains("args"))
        .map(setting -> setting.value().value().strip())
        .filter(text -> text.startsWith("/"))
        .findFirst();
  }
}
