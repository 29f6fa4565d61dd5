package io.github.corsaudit.probe;

import io.github.corsaudit.model.Header;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A server on a free port of this machine, one request a connection, that may also be a proxy. */
final class LoopbackServer implements Closeable {
  /** What it does with a connection, once it has read the request's header. */
  interface Script {
    void play(List<String> request, Socket connection) throws IOException;
  }

  private final ServerSocket socket;
  private final Script script;
  private final List<List<String>> requests = Collections.synchronizedList(new ArrayList<>());

  LoopbackServer(Script script) throws IOException {
    this.script = script;
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    daemon(this::accept);
  }

  /** Answers as the lab does; requests come as a proxy gets them. */
  static LoopbackServer lab() throws IOException {
    var services = Lab.services();
    return new LoopbackServer(
        (request, connection) -> {
          String[] first = request.get(0).split(" ", -1);
          URI url = URI.create(first[1]);
          String host = url.getHost();
          Lab.Service service =
              services.getOrDefault(
                  host.substring(0, host.indexOf('.')), call -> Lab.Reply.of(404));
          Lab.Reply reply = service.apply(new Lab.Call(first[0], url, headers(request)));
          write(connection, bytes(reply));
        });
  }

  static List<Header> headers(List<String> request) {
    return request.stream()
        .skip(1)
        .map(line -> line.split(": ", 2))
        .map(parts -> new Header(parts[0], parts[1]))
        .toList();
  }

  private static String bytes(Lab.Reply reply) {
    StringBuilder text = new StringBuilder("HTTP/1.1 " + reply.status() + " x\r\n");
    reply.headers().forEach(h -> text.append(h.name() + ": " + h.value() + "\r\n"));
    text.append(reply.status() == 204 ? "" : "Content-Length: 2\r\n");
    return text.append("Connection: close\r\n\r\n")
        .append(reply.status() == 204 ? "" : "{}")
        .toString();
  }

  static void write(Socket connection, String text) throws IOException {
    OutputStream out = connection.getOutputStream();
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  private void accept() {
    try {
      while (true) {
        Socket connection = socket.accept();
        daemon(() -> serve(connection));
      }
    } catch (IOException e) {
      requests.add(List.of());
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      List<String> head = head(connection);
      requests.add(head);
      script.play(head, connection);
    } catch (IOException e) {
      requests.add(List.of());
    }
  }

  private static List<String> head(Socket connection) throws IOException {
    var reader =
        new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
    List<String> lines = new ArrayList<>();
    String line = reader.readLine();
    while (line != null && !line.isEmpty()) {
      lines.add(line);
      line = reader.readLine();
    }
    return lines;
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "loopback");
    thread.setDaemon(true);
    thread.start();
  }

  /** Returns the headers of all requests so far that could be read and answered. */
  List<List<String>> requests() {
    synchronized (requests) {
      return requests.stream().filter(lines -> !lines.isEmpty()).toList();
    }
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/");
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
