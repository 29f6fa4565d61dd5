/**
 * Sets of origins: what expressions let in, which questions to put to a policy, and origins that
 * prove the answer.
 */
@NullMarked
package io.github.corsaudit.origin;

import org.jspecify.annotations.NullMarked;
