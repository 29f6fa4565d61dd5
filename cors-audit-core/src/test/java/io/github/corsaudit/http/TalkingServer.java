package io.github.corsaudit.http;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A server on a free port of this machine that answers several requests on one connection. */
final class TalkingServer implements Closeable {
  /** Behind an answer: characters follow one by one, as long as somebody listens. */
  static final String DRIP = "~DRIP";

  /** What it says. */
  interface Script {
    /**
     * Returns the answer's bytes, one a character; nothing, to close the connection.
     *
     * @param connection which connection it is, from 0
     * @param request which request on that connection, from 0
     */
    String answer(int connection, int request);
  }

  private final ServerSocket socket;
  private final Script script;

  /** Whether some client went away before it was answered, as it may. */
  private volatile boolean lost;

  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());

  TalkingServer(Script script) throws IOException {
    this.script = script;
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "talking");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    int connection = 0;
    while (!socket.isClosed()) {
      try {
        Socket accepted = socket.accept();
        int number = connection++;
        start(() -> serve(accepted, number));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket accepted, int connection) {
    try (accepted) {
      int number = 0;
      String head = head(accepted.getInputStream());
      while (!head.isEmpty()) {
        requests.add(connection + "/" + number + " " + head);
        String answer = script.answer(connection, number++);
        if (answer.isEmpty()) {
          return;
        }
        say(answer, accepted.getOutputStream());
        head = head(accepted.getInputStream());
      }
    } catch (IOException e) {
      lost = true;
    }
  }

  private static void say(String answer, OutputStream out) throws IOException {
    boolean drips = answer.endsWith(DRIP);
    String text = drips ? answer.substring(0, answer.length() - DRIP.length()) : answer;
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    while (drips) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
      out.write('.');
    }
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder text = new StringBuilder();
    while (text.indexOf("\r\n\r\n") < 0) {
      int c = in.read();
      if (c < 0) {
        return "";
      }
      text.append((char) c);
    }
    return text.toString();
  }

  /** Returns the requests so far, each behind the numbers of its connection and place there. */
  List<String> requests() {
    synchronized (requests) {
      return List.copyOf(requests);
    }
  }

  /** Returns whether a client went away in the middle of an answer. */
  boolean lost() {
    return lost;
  }

  /** Returns the places of the requests alone. */
  List<String> places() {
    return requests().stream().map(text -> text.split(" ", 2)[0]).toList();
  }

  URI url(String path) {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort() + path);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
