/** The nginx server's configuration language. */
@NullMarked
package io.github.corsaudit.read.nginx;

import org.jspecify.annotations.NullMarked;
