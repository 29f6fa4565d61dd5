/** Rules: conditions over facts, read from one index or from users' files. */
@NullMarked
package io.github.corsaudit.rule;

import org.jspecify.annotations.NullMarked;
