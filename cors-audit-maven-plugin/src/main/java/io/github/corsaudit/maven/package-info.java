/** Runs audits in Maven builds: one class a goal. */
@NullMarked
package io.github.corsaudit.maven;

import org.jspecify.annotations.NullMarked;
