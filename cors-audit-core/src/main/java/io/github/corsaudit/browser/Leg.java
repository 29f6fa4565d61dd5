package io.github.corsaudit.browser;

/**
 * One request of a chain.
 *
 * @param hop how many redirects came before it
 * @param preflight whether it is a preflight
 */
public record Leg(int hop, boolean preflight) {}
