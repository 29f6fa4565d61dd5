/**
 * The browser's reasoning for people and for batch files: questions in, verdicts and explanations
 * out.
 */
@NullMarked
package io.github.corsaudit.explain;

import org.jspecify.annotations.NullMarked;
