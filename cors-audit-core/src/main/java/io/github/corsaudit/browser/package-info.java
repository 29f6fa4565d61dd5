/**
 * What a browser does with an answer: the CORS parts of the Fetch standard, on raw header lines.
 */
@NullMarked
package io.github.corsaudit.browser;

import org.jspecify.annotations.NullMarked;
