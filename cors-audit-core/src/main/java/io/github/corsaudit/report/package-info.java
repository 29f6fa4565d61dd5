/** Writes an audit in the formats that people and other programs read. */
@NullMarked
package io.github.corsaudit.report;

import org.jspecify.annotations.NullMarked;
