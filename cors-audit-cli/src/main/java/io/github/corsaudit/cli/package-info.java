/** The command line: one class a command, each thin over the façade. */
@NullMarked
package io.github.corsaudit.cli;

import org.jspecify.annotations.NullMarked;
