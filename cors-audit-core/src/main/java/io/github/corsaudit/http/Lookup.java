package io.github.corsaudit.http;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** Finds hosts' addresses in bounded time, which the system's own resolver does not promise. */
final class Lookup implements Closeable {
  private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|.*:.*");

  private final ExecutorService threads = Executors.newCachedThreadPool(Daemons.named("lookup"));

  /** Returns a host's addresses, the preferred one first. */
  List<InetAddress> of(String host, Deadline deadline) throws IOException {
    if (ADDRESS.matcher(host).matches()) {
      return List.of(InetAddress.getAllByName(host));
    }
    Future<InetAddress[]> found = threads.submit(() -> InetAddress.getAllByName(host));
    try {
      return List.of(found.get(deadline.left(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      throw new ConnectTimeout();
    } catch (ExecutionException e) {
      throw new UnknownHostException(host);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
