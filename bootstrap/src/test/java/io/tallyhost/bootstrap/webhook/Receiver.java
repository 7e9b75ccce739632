package io.tallyhost.bootstrap.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody's program that listens for webhooks. */
final class Receiver implements AutoCloseable {

  private final HttpServer server;
  private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
  private final AtomicInteger status = new AtomicInteger(204);

  /** One request, as far as the specification speaks of it. */
  record Received(String id, String timestamp, String signature, String body) {}

  private Receiver(HttpServer server) {
    this.server = server;
    server.createContext("/", this::answer);
    server.start();
  }

  static Receiver listening() throws IOException {
    return new Receiver(
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
  }

  String address() {
    return "http://127.0.0.1:%d/hooks".formatted(server.getAddress().getPort());
  }

  /** From now on answers with that. */
  void answers(int code) {
    status.set(code);
  }

  Received next() throws InterruptedException {
    var next = received.poll(20, TimeUnit.SECONDS);
    if (next == null) {
      throw new AssertionError("No delivery came");
    }
    return next;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    var headers = exchange.getRequestHeaders();
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    received.add(
        new Received(
            headers.getFirst("webhook-id"),
            headers.getFirst("webhook-timestamp"),
            headers.getFirst("webhook-signature"),
            body));
    exchange.sendResponseHeaders(status.get(), -1);
    exchange.close();
  }
}
