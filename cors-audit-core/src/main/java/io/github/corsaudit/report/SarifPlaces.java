package io.github.corsaudit.report;

import io.github.corsaudit.model.Exchange;
import io.github.corsaudit.model.Provenance.InFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Locations in SARIF: files by relative URI with an excerpt, endpoints as logical locations. */
final class SarifPlaces {
  private static final String BASE = "%SRCROOT%";

  private final JsonOut json;
  private final SarifMessages messages;
  private final ReportContext context;
  private final SarifRegions regions;
  private final Map<String, Optional<LineHashes>> hashes = new HashMap<>();

  SarifPlaces(JsonOut json, SarifMessages messages, ReportContext context) {
    this.json = json;
    this.messages = messages;
    this.context = context;
    this.regions = new SarifRegions(json, context);
  }

  /** Writes what relative URIs are relative to, which differs from machine to machine. */
  void bases() {
    String base = "The directory in which the audit was started";
    json.object(
        "originalUriBaseIds", () -> json.object(BASE, () -> messages.write("description", base)));
  }

  /** Writes the keys of a location into the object that is open. */
  void location(Place place) {
    place.file().ifPresent(file -> json.object("physicalLocation", () -> physical(file)));
    place.exchange().ifPresent(this::logical);
  }

  /** Writes a whole file, or a line of it, into the object that is open. */
  void file(String path, Optional<Integer> line) {
    json.object(
        "physicalLocation",
        () -> {
          artifact(path);
          line.ifPresent(number -> json.object("region", () -> json.number("startLine", number)));
        });
  }

  /**
   * Writes an endpoint, by its method and URL or by its URL alone, into the object that is open.
   */
  void endpoint(String name) {
    json.array(
        "logicalLocations",
        List.of(name),
        full ->
            json.object(
                () -> {
                  json.text("fullyQualifiedName", full);
                  json.text("kind", "resource");
                }));
  }

  /** Returns the hash by which GitHub knows the line again; empty where it is not at hand. */
  Optional<String> hash(InFile place) {
    int line = place.span().line();
    return hashes
        .computeIfAbsent(place.file(), this::hashes)
        .filter(all -> all.has(line))
        .map(all -> all.of(line));
  }

  private Optional<LineHashes> hashes(String file) {
    List<String> lines = new ArrayList<>();
    Optional<String> line = context.line().apply(file, 1);
    while (line.isPresent()) {
      lines.add(line.get());
      line = context.line().apply(file, lines.size() + 1);
    }
    return lines.isEmpty() ? Optional.empty() : Optional.of(new LineHashes(lines));
  }

  private void physical(InFile place) {
    artifact(place.file());
    regions.write(place);
  }

  private void artifact(String path) {
    ArtifactUri uri = ArtifactUri.of(path);
    json.object(
        "artifactLocation",
        () -> {
          json.text("uri", uri.text());
          if (uri.relative()) {
            json.text("uriBaseId", BASE);
          }
        });
  }

  private void logical(Exchange exchange) {
    endpoint(exchange.method() + " " + exchange.url());
  }
}
