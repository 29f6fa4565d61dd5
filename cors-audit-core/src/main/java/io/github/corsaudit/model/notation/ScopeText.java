package io.github.corsaudit.model.notation;

import io.github.corsaudit.model.Scope;

/** Reads a scope written as one text: a service, paths, or both. */
public final class ScopeText {
  private ScopeText() {}

  /** Returns the scope; everything before the first single slash is the service. */
  public static Scope parse(String text) {
    int authority = text.indexOf("://");
    int slash = text.indexOf('/', authority < 0 ? 0 : authority + 3);
    return slash < 0
        ? new Scope(text, Scope.ALL)
        : new Scope(text.substring(0, slash), text.substring(slash));
  }
}
