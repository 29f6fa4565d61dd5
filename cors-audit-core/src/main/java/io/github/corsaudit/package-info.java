/** The façade: what the command line and the Maven plugin use. */
@NullMarked
package io.github.corsaudit;

import org.jspecify.annotations.NullMarked;
