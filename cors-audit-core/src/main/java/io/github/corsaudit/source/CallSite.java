package io.github.corsaudit.source;

import java.util.List;
import java.util.Optional;

/**
 * A place that calls something.
 *
 * @param call the call
 * @param frame the body of code it stands in
 * @param decorated where the call decorates a function, that function's name
 * @param companions where the call decorates a function, all its decorators' calls
 */
public record CallSite(
    Expression.Call call,
    Frame frame,
    Optional<String> decorated,
    List<Expression.Call> companions) {}
