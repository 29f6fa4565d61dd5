/** Asks live endpoints, politely, and turns their answers into policies. */
@NullMarked
package io.github.corsaudit.probe;

import org.jspecify.annotations.NullMarked;
