package io.github.corsaudit.browser;

/**
 * Why a request ended.
 *
 * @param reason what was wrong
 * @param leg with which request
 * @param subject the header value, method, request header or URL at fault; empty if there is none
 */
public record Failure(Reason reason, Leg leg, String subject) {}
