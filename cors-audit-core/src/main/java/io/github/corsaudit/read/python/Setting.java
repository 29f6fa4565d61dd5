package io.github.corsaudit.read.python;

import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.Sourced;
import io.github.corsaudit.source.Value;

/**
 * One option given to a framework.
 *
 * @param name its name
 * @param value its value
 * @param key where it is named
 */
record Setting(String name, Sourced<Value> value, Provenance key) {}
