/** Python frameworks, read from source code. */
@NullMarked
package io.github.corsaudit.read.python;

import org.jspecify.annotations.NullMarked;
