package io.github.corsaudit.cli;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The endpoints of the embedded service: each behaves as the configuration file beside it makes its
 * framework behave, written out by hand so that the two are judged apart.
 */
enum DemoEndpoint {
  /** Flask-CORS without a list of origins reflects when credentials are supported. */
  ACCOUNT("account/app.py", origin -> true, true, true),
  /** A map that lets "null" in. */
  DOCUMENTS(
      "documents/nginx.conf",
      origin -> List.of("https://app.example.com", "null").contains(origin),
      true,
      true),
  /** An expression that lacks a dot, matched in full. */
  SEARCH("search/main.py", origin -> origin.matches("https://.*example\\.com"), true, true),
  /** The literal star together with credentials. */
  PRICES("prices/nginx.conf", origin -> false, false, true) {
    @Override
    Map<String, String> headers(String origin, boolean preflight) {
      return Map.of("Access-Control-Allow-Origin", "*", "Access-Control-Allow-Credentials", "true");
    }
  },
  /** A list that a cache does not know of. */
  NEWS(
      "news/nginx.conf",
      origin -> List.of("https://app.example.com", "https://admin.example.com").contains(origin),
      false,
      false),
  /** Nothing wrong here. */
  HEALTH(
      "health/application.yml",
      origin -> origin.equalsIgnoreCase("https://app.example.com"),
      true,
      true);

  private final String file;
  private final Predicate<String> admits;
  private final boolean credentials;
  private final boolean vary;

  DemoEndpoint(String file, Predicate<String> admits, boolean credentials, boolean vary) {
    this.file = file;
    this.admits = admits;
    this.credentials = credentials;
    this.vary = vary;
  }

  /** Returns the configuration file that declares the same. */
  String file() {
    return file;
  }

  /** Returns the path on the embedded service. */
  String path() {
    return "/" + file.substring(0, file.indexOf('/'));
  }

  /** Returns the CORS headers for a request's origin. */
  Map<String, String> headers(String origin, boolean preflight) {
    Map<String, String> headers = new java.util.LinkedHashMap<>();
    headers.put(vary ? "Vary" : "Cache-Control", vary ? "Origin" : "public, max-age=300");
    if (!admits.test(origin)) {
      return headers;
    }
    headers.put("Access-Control-Allow-Origin", origin);
    if (credentials) {
      headers.put("Access-Control-Allow-Credentials", "true");
    }
    if (preflight) {
      headers.put("Access-Control-Allow-Methods", "GET, PUT");
      headers.put("Access-Control-Allow-Headers", "content-type");
    }
    return headers;
  }
}
