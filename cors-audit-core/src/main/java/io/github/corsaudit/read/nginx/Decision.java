package io.github.corsaudit.read.nginx;

/** A question about the origin, and the answer that is supposed. */
record Decision(Condition.OnOrigin condition, boolean holds) {}
