package io.github.corsaudit.read.nginx;

import io.github.corsaudit.model.Provenance;

/** One word behind a directive's name, with its quotes and escapes resolved. */
record Argument(String text, Provenance.InFile at) {}
