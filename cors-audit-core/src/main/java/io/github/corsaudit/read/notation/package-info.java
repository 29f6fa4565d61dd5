/**
 * The project's own notation for policies, which rule examples, expected results, intent files and
 * saved probes share.
 */
@NullMarked
package io.github.corsaudit.read.notation;

import org.jspecify.annotations.NullMarked;
