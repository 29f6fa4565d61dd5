package io.github.corsaudit.http;

import java.net.SocketTimeoutException;

/** Thrown where the time was over before there was a connection. */
public final class ConnectTimeout extends SocketTimeoutException {
  private static final long serialVersionUID = 1L;

  ConnectTimeout() {
    super("no connection in time");
  }
}
