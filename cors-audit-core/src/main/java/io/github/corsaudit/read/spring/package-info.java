/** Spring Boot's configuration files. */
@NullMarked
package io.github.corsaudit.read.spring;

import org.jspecify.annotations.NullMarked;
