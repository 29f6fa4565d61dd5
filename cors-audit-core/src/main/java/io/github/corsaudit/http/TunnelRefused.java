package io.github.corsaudit.http;

import java.io.IOException;

/** Thrown where a proxy does not connect to a server. */
public final class TunnelRefused extends IOException {
  private static final long serialVersionUID = 1L;

  private final int status;

  TunnelRefused(int status) {
    super("the proxy answered " + status);
    this.status = status;
  }

  /** Returns the status code of the proxy's answer. */
  public int status() {
    return status;
  }
}
