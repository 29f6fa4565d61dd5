package io.github.corsaudit.read.spring;

import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.Sourced;

/**
 * One value of one file.
 *
 * @param value the text as written, placeholders included
 * @param nameAt where the last part of its name stands
 */
record Setting(PropertyName name, Sourced<String> value, Provenance.InFile nameAt) {}
