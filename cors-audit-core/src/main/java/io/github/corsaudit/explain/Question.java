package io.github.corsaudit.explain;

import io.github.corsaudit.browser.FetchRequest;

/**
 * A question about given headers.
 *
 * @param request what the page asks for
 * @param answers what it gets
 */
record Question(FetchRequest request, GivenAnswers answers) {}
