package io.github.corsaudit.model;

import java.util.Optional;

/**
 * The proof of an exposure: one request that a browser can send, and the answer it gets.
 *
 * @param origin what the {@code Origin} header holds
 * @param credentials whether the page may read the answer to a request with the user's cookies
 * @param method the request's method
 * @param allowOrigin the answer's Allow-Origin
 * @param allowCredentials the answer's Allow-Credentials, if any
 */
public record Witness(
    String origin,
    boolean credentials,
    String method,
    String allowOrigin,
    Optional<String> allowCredentials) {}
