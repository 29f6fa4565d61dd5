/**
 * What a server answers under the policies that its files declare: each CORS header as it is sent,
 * or that nobody can tell.
 */
@NullMarked
package io.github.corsaudit.serve;

import org.jspecify.annotations.NullMarked;
