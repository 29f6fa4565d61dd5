package io.github.corsaudit.source;

/**
 * A name that comes from another module.
 *
 * @param module the module's name, as the language writes it
 * @param symbol the name there; empty where the module itself is meant
 */
record Imported(String module, String symbol) {

  /** Returns the full name: module and symbol with a dot between. */
  String qualified() {
    return symbol.isEmpty() ? module : module + "." + symbol;
  }
}
