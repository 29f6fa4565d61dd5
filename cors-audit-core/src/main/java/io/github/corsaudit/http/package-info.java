/**
 * HTTP/1.1 as far as an audit needs it: requests without bodies, and of answers the header as it
 * came, line by line. Knows nothing of CORS.
 */
@NullMarked
package io.github.corsaudit.http;

import org.jspecify.annotations.NullMarked;
