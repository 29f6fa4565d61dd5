package io.github.corsaudit.rule;

import io.github.corsaudit.model.Severity;
import java.util.Optional;

/**
 * An example of what a rule finds, or of what it must leave alone. Each one is a test.
 *
 * @param bad whether the rule fires on it
 * @param severity the severity it then has to have, if the example says so
 * @param file the name of the source file; empty where the text is in the notation for policies
 * @param text a whole document
 * @param line where the example stands in its rule file, from 1
 */
public record RuleExample(
    boolean bad, Optional<Severity> severity, Optional<String> file, String text, int line) {}
