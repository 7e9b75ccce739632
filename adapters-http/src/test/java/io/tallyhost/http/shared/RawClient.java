package io.tallyhost.http.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Says exactly what it is told to, over a socket of its own, and reads the whole answer. */
record RawClient(int port) {

  /** What came back. */
  record Answer(int status, String head, String body) {

    /** The value of a header, or an empty text. */
    String header(String name) {
      return head.lines()
          .filter(
              line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
          .map(line -> line.substring(name.length() + 1).strip())
          .findFirst()
          .orElse("");
    }
  }

  Answer get(String path, String... headers) {
    return send("GET " + path + " HTTP/1.1\r\nHost: x\r\n" + lines(headers) + "\r\n");
  }

  Answer post(String path, String body, String... headers) {
    var length = body.getBytes(StandardCharsets.UTF_8).length;
    var head = "POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";
    return send(head + "Content-Length: " + length + "\r\n" + lines(headers) + "\r\n" + body);
  }

  Answer send(String request) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(20_000);
      var closing = request.replaceFirst("\r\n", "\r\nConnection: close\r\n");
      write(socket, closing);
      return parse(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // A server that has refused may close before it has read everything.
  private static void write(Socket socket, String request) throws IOException {
    try {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
    } catch (IOException closedEarly) {
      if (socket.getInputStream().available() == 0) {
        throw closedEarly;
      }
    }
  }

  private static Answer parse(String text) {
    var end = text.indexOf("\r\n\r\n");
    var head = text.substring(0, end);
    var status = Integer.parseInt(head.substring(9, 12));
    var body = text.substring(end + 4);
    var isChunked = head.toLowerCase(Locale.ROOT).contains("transfer-encoding: chunked");
    return new Answer(status, head, isChunked ? firstChunk(body) : body);
  }

  private static String firstChunk(String body) {
    var line = body.indexOf("\r\n");
    var length = Integer.parseInt(body.substring(0, line), 16);
    return body.substring(line + 2, line + 2 + length);
  }

  private static String lines(String... headers) {
    return headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
  }
}
