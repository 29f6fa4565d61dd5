/** Applies rules to policies and keeps what they find. */
@NullMarked
package io.github.corsaudit.check;

import org.jspecify.annotations.NullMarked;
