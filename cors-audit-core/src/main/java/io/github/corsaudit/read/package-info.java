/**
 * What turns files into policies: the reader's contract, texts with positions, and what a reading
 * yields.
 */
@NullMarked
package io.github.corsaudit.read;

import org.jspecify.annotations.NullMarked;
