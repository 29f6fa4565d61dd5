package io.github.corsaudit.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The endpoints of the embedded service: each behaves as the configuration file beside it makes its
 * framework behave, written out by hand so that the two are judged apart.
 */
enum DemoEndpoint {
  /** Flask-CORS without a list of origins reflects when credentials are supported. */
  ACCOUNT("account/app.py", ".*") {
    @Override
    String allowedHeaders(String asked) {
      return asked;
    }
  },
  /** A map that lets "null" in. */
  DOCUMENTS("documents/nginx.conf", "https://app\\.example\\.com|null"),
  /** An expression that lacks a dot, matched in full. */
  SEARCH("search/main.py", "https://.*example\\.com"),
  /** The literal star together with credentials. */
  PRICES("prices/nginx.conf", "") {
    @Override
    Map<String, String> headers(String origin, Optional<String> askedHeaders) {
      return Map.of("Access-Control-Allow-Origin", "*", "Access-Control-Allow-Credentials", "true");
    }
  },
  /** A list that a cache does not know of. */
  NEWS("news/nginx.conf", "https://(app|admin)\\.example\\.com") {
    @Override
    Map<String, String> headers(String origin, Optional<String> askedHeaders) {
      Map<String, String> headers = super.headers(origin, askedHeaders);
      headers.remove("Vary");
      headers.remove("Access-Control-Allow-Credentials");
      headers.put("Cache-Control", "public, max-age=300");
      return headers;
    }
  },
  /** Nothing wrong here. */
  HEALTH("health/application.yml", "https://app\\.example\\.com");

  private final String file;
  private final String admitted;

  DemoEndpoint(String file, String admitted) {
    this.file = file;
    this.admitted = admitted;
  }

  /** Returns the configuration file that declares the same. */
  String file() {
    return file;
  }

  /** Returns the path on the embedded service. */
  String path() {
    return "/" + file.substring(0, file.indexOf('/'));
  }

  /**
   * Returns the CORS headers for a request.
   *
   * @param origin the request's origin; empty for none
   * @param askedHeaders the header names that a preflight asks for; empty for an actual request
   */
  Map<String, String> headers(String origin, Optional<String> askedHeaders) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Vary", "Origin");
    if (!origin.isEmpty() && origin.matches(admitted)) {
      headers.put("Access-Control-Allow-Origin", origin);
      headers.put("Access-Control-Allow-Credentials", "true");
      askedHeaders.ifPresent(asked -> preflight(headers, asked));
    }
    return headers;
  }

  private void preflight(Map<String, String> headers, String asked) {
    headers.put("Access-Control-Allow-Methods", "GET, PUT");
    headers.put("Access-Control-Allow-Headers", allowedHeaders(asked));
  }

  /** Returns the header names that are granted. */
  String allowedHeaders(String asked) {
    return "content-type";
  }
}
