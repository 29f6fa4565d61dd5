package io.github.corsaudit.source;

import org.treesitter.TSLanguage;

/** Loads one language's compiled grammar, and with it the native library. */
@FunctionalInterface
interface Grammar {
  TSLanguage load();
}
