/** Named, three-valued statements about a policy: the vocabulary of rules. */
@NullMarked
package io.github.corsaudit.fact;

import org.jspecify.annotations.NullMarked;
