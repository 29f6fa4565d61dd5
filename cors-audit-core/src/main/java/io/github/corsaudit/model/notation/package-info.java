/**
 * Policies written down: the project's own notation as plain nested values, which reports, saved
 * probes and expected results share. Reading it is the business of {@code read.notation}.
 */
@NullMarked
package io.github.corsaudit.model.notation;

import org.jspecify.annotations.NullMarked;
