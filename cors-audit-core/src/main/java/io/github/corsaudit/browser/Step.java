package io.github.corsaudit.browser;

import java.util.Optional;

/**
 * One thing a browser did or looked at.
 *
 * @param check what
 * @param leg about which request
 * @param found the value it looked at, raw but for blanks at its ends; empty where absent
 * @param wanted what it was held against
 * @param passed whether the request goes on
 */
public record Step(Check check, Leg leg, Optional<String> found, String wanted, boolean passed) {}
