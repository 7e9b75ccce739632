package io.tallyhost.http.outbound;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** A real server on the loopback that writes down what it hears and answers as it is told. */
final class Listening implements AutoCloseable {

  /** One request. */
  record Heard(String method, String path, Map<String, String> headers, String body) {}

  /** What it does with a request after it has heard it. */
  @FunctionalInterface
  interface Answering {
    void to(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final List<Heard> heard = new CopyOnWriteArrayList<>();

  Listening(Answering answering) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/",
        exchange -> {
          heard.add(read(exchange));
          answering.to(exchange);
        });
    server.start();
  }

  /** Answers with that status and nothing else. */
  static Listening saying(int status) {
    return new Listening(
        exchange -> {
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
  }

  URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  List<Heard> heard() {
    return List.copyOf(heard);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private static Heard read(HttpExchange exchange) throws IOException {
    return new Heard(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getPath(),
        exchange.getRequestHeaders().entrySet().stream()
            .collect(
                Collectors.toMap(
                    header -> header.getKey().toLowerCase(Locale.ROOT),
                    header -> header.getValue().get(0))),
        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
  }
}
