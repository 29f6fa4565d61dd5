/**
 * What every other package talks about: policies, origins, answers and where each value came from.
 * Depends on the JDK alone.
 */
@NullMarked
package io.github.corsaudit.model;

import org.jspecify.annotations.NullMarked;
