package io.tallyhost.bootstrap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Where staff sits in tests: a bot API and a webhook that writes down what it takes. */
public final class StaffRoom {

  /** A subject with this word in it is refused that often first, by each of the two. */
  public static final String FLAKY = "flaky";

  private static final int REFUSALS = 2;

  private final HttpServer server;
  private final List<String> telegram = new CopyOnWriteArrayList<>();
  private final List<String> webhook = new CopyOnWriteArrayList<>();
  private final Map<String, Integer> refused = new ConcurrentHashMap<>();

  StaffRoom() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/bot", exchange -> take(exchange, telegram));
    server.createContext("/staff", exchange -> take(exchange, webhook));
    server.start();
  }

  /** What the product has to be told to find it. */
  Map<String, String> settings() {
    var address = "http://127.0.0.1:" + server.getAddress().getPort();
    return Map.of(
        "TALLYHOST_TELEGRAM_URL", address,
        "TALLYHOST_TELEGRAM_TOKEN", "12345:AAFake_token-for-tests",
        "TALLYHOST_TELEGRAM_CHAT", "-100200",
        "TALLYHOST_STAFF_WEBHOOK_URL", address + "/staff",
        "TALLYHOST_STAFF_WEBHOOK_SECRET", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
  }

  /** Messages with that text in them. */
  public List<String> telegram(String text) {
    return telegram.stream().filter(body -> body.contains(text)).toList();
  }

  /** Pings with that text in them. */
  public List<String> webhook(String text) {
    return webhook.stream().filter(body -> body.contains(text)).toList();
  }

  private void take(HttpExchange exchange, List<String> taken) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var isRefused =
        body.contains(FLAKY)
            && refused.merge(exchange.getRequestURI().getPath() + body, 1, Integer::sum)
                <= REFUSALS;
    if (!isRefused) {
      taken.add(body);
    }
    exchange.sendResponseHeaders(isRefused ? 500 : 200, -1);
    exchange.close();
  }
}
