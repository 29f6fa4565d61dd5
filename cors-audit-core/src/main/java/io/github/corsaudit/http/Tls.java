package io.github.corsaudit.http;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** Encrypts connections. */
final class Tls {
  private final boolean anyCertificate;
  private @Nullable SSLContext known;

  /**
   * Takes whom to trust.
   *
   * @param anyCertificate whether every certificate is good, for any name; otherwise those are that
   *     this Java trusts
   */
  Tls(boolean anyCertificate) {
    this.anyCertificate = anyCertificate;
  }

  /** Returns an encrypted socket above a connected one. */
  Socket over(Socket plain, Route route) throws IOException {
    SSLSocket socket =
        (SSLSocket)
            context().getSocketFactory().createSocket(plain, route.host(), route.port(), true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    parameters.setApplicationProtocols(new String[] {"http/1.1"});
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }

  /** Made where it is needed first: plain HTTP does without, and it takes a while. */
  private synchronized SSLContext context() {
    SSLContext context = known;
    if (context == null) {
      context = made();
      known = context;
    }
    return context;
  }

  private SSLContext made() {
    try {
      return anyCertificate ? AnyCertificate.context() : SSLContext.getDefault();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no TLS", e);
    }
  }
}
