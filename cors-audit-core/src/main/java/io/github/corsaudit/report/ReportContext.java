package io.github.corsaudit.report;

import java.util.Optional;
import java.util.function.BiFunction;

/**
 * How a report is to be written.
 *
 * @param version this program's version
 * @param color whether escape sequences for colours may be used
 * @param verbose whether to say more
 * @param quiet whether to leave out all but findings and problems
 * @param line looks up a line (from 1) of an audited file; empty if it is not at hand
 */
public record ReportContext(
    String version,
    boolean color,
    boolean verbose,
    boolean quiet,
    BiFunction<String, Integer, Optional<String>> line) {}
