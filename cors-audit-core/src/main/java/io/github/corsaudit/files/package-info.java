/** Finds the files worth reading: walks, leaves out what is nobody's policy, decodes the rest. */
@NullMarked
package io.github.corsaudit.files;

import org.jspecify.annotations.NullMarked;
