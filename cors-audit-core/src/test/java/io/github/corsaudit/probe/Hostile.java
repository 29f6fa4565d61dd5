package io.github.corsaudit.probe;

import io.github.corsaudit.model.Problem;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Servers that do not play by the rules, each with what is to be said about it. */
enum Hostile {
  GARBAGE("\u0000\u0001\u00ff\u00fenonsense\r\n\r\n", "no HTTP that can be understood"),
  ANOTHER_PROTOCOL("220 mail.example ESMTP\r\n", "no HTTP that can be understood"),
  SILENT_CLOSE("", "closed before an answer"),
  HALF_A_STATUS_LINE("HTTP/1.1 2", "closed before an answer"),
  HALF_A_HEADER("HTTP/1.1 200 OK\r\nVary: Ori", "closed before an answer"),
  LETTERS_AS_STATUS("HTTP/1.1 two OK\r\n\r\n", "no HTTP that can be understood"),
  TWO_LENGTHS(
      "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n",
      "no HTTP that can be understood"),
  OTHER_TEXT_FIRST("HTTP 200 OK\r\n\r\n", "no HTTP that can be understood"),
  LONG_HEADER("HTTP/1.1 200 OK\r\nX: " + "y".repeat(500_000) + "\r\n\r\n", "header is too long"),
  MANY_HEADERS("HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(40_000) + "\r\n", "header is too long"),
  RESET("reset", "") {
    @Override
    void play(List<String> request, Socket connection) throws IOException {
      connection.setSoLinger(true, 0);
    }
  },
  ENDLESS_HEADERS("X-Again: and again\r\n", "") {
    @Override
    void play(List<String> request, Socket connection) throws IOException {
      LoopbackServer.write(connection, "HTTP/1.1 200 OK\r\n");
      while (true) {
        LoopbackServer.write(connection, text.repeat(100));
      }
    }
  },
  SILENCE("", "no answer within 0.4 s", Problem.Kind.TIMEOUT) {
    @Override
    void play(List<String> request, Socket connection) throws IOException {
      connection.getInputStream().read();
    }
  },
  DRIP("X-Again: 1\r\n", "no answer within 0.4 s", Problem.Kind.TIMEOUT) {
    @Override
    void play(List<String> request, Socket connection) throws IOException {
      LoopbackServer.write(connection, "HTTP/1.1 200 OK\r\n");
      for (int i = 0; i < 1000; i++) {
        LoopbackServer.write(connection, text);
        wait20Milliseconds();
      }
    }
  };

  final String text;
  final String reason;
  final Problem.Kind kind;

  Hostile(String text, String reason) {
    this(text, reason, Problem.Kind.UNREACHABLE);
  }

  Hostile(String text, String reason, Problem.Kind kind) {
    this.text = text;
    this.reason = reason;
    this.kind = kind;
  }

  void play(List<String> request, Socket connection) throws IOException {
    LoopbackServer.write(connection, text);
  }

  private static void wait20Milliseconds() throws IOException {
    try {
      if (new CountDownLatch(1).await(20, TimeUnit.MILLISECONDS)) {
        throw new IOException("nobody counts this down");
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
