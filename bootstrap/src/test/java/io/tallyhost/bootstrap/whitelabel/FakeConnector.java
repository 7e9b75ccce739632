package io.tallyhost.bootstrap.whitelabel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Somebody else's backend behind a real socket. It keeps its word: one id, one delivery. What goes
 * wrong on the way is said in the order itself: the field {@code plan} names a fault for each call.
 */
final class FakeConnector implements AutoCloseable {

  /** What goes wrong in a call. */
  enum Fault {
    NONE,
    /** It says that it can't. */
    REFUSES,
    /** It has none left. */
    SOLD_OUT,
    /** It does not like the request. */
    BAD_REQUEST,
    /** It breaks before it does anything. */
    BROKEN,
    /** It does nothing and hangs up. */
    HANGS_UP,
    /** It delivers, and then it hangs up. */
    HANGS_UP_AFTER,
    /** It delivers, and a proxy in between shows a page instead. */
    PAGE_AFTER,
    /** It delivers and sends somebody elsewhere. */
    REDIRECTS_AFTER,
    /** It delivers and says more than anybody wants to read. */
    TALKS_AFTER,
    /** It takes its time. */
    PENDING,
    /** It delivers and never finishes its sentence. */
    STALLS_AFTER
  }

  /** What it was asked. */
  record Heard(Map<String, List<String>> headers, String text, JsonNode body) {
    String header(String name) {
      return headers.getOrDefault(name, List.of("")).get(0);
    }

    String at(String place) {
      return body.at(place).asText();
    }
  }

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String DONE = "{\"status\":\"done\",\"result\":{\"token\":\"t-%s\"}}";

  private final HttpServer server;
  private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
  private final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();
  private final Map<String, String> delivered = new ConcurrentHashMap<>();
  private final Map<String, String> refused = new ConcurrentHashMap<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  FakeConnector() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::take);
    server.setExecutor(Executors.newCachedThreadPool());
    server.start();
  }

  String address() {
    return "http://127.0.0.1:%d/hook".formatted(server.getAddress().getPort());
  }

  /** What it was asked so far, oldest first; taken away. */
  BlockingQueue<Heard> heard() {
    return heard;
  }

  /** Public numbers of services that it really delivered. */
  List<String> delivered() {
    return delivered.values().stream().sorted().toList();
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    var text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var request = new Heard(Map.copyOf(exchange.getRequestHeaders()), text, MAPPER.readTree(text));
    heard.add(request);
    var call =
        calls.computeIfAbsent(request.at("/id"), id -> new AtomicInteger()).getAndIncrement();
    var plan = request.at("/details/request/plan").split("-", -1);
    var word = call < plan.length ? plan[call] : "";
    answer(exchange, request, word.isEmpty() ? Fault.NONE : Fault.valueOf(word));
  }

  private void answer(HttpExchange exchange, Heard request, Fault fault) throws IOException {
    switch (fault) {
      case NONE -> say(exchange, 200, words(request));
      case REFUSES -> say(exchange, 200, refuse(request, "failed"));
      case SOLD_OUT -> say(exchange, 200, refuse(request, "out_of_stock"));
      case BAD_REQUEST -> {
        var unused = refuse(request, "failed");
        say(exchange, 400, "{}");
      }
      case BROKEN -> say(exchange, 503, "{}");
      case HANGS_UP -> exchange.close();
      case PENDING -> say(exchange, 200, pending(request));
      default -> after(exchange, request, fault);
    }
  }

  private void after(HttpExchange exchange, Heard request, Fault fault) throws IOException {
    var words = words(request);
    switch (fault) {
      case PAGE_AFTER -> say(exchange, 200, "<html><body>Welcome</body></html>");
      case REDIRECTS_AFTER -> {
        exchange.getResponseHeaders().add("Location", address());
        say(exchange, 302, "");
      }
      case TALKS_AFTER -> say(exchange, 200, "{\"status\":\"" + "la".repeat(1 << 20) + "\"}");
      case STALLS_AFTER -> stall(exchange, words);
      default -> exchange.close();
    }
  }

  private String words(Heard request) {
    var id = request.at("/id");
    if (refused.containsKey(id)) {
      return "{\"status\":\"%s\",\"reason\":\"no\"}".formatted(refused.get(id));
    }
    if (request.at("/action").equals("order")) {
      var unused = delivered.putIfAbsent(id, request.at("/details/service/id"));
    }
    return delivered.containsKey(id) ? DONE.formatted(id) : "{\"status\":\"never_heard\"}";
  }

  private String pending(Heard request) {
    var words = words(request);
    return delivered.containsKey(request.at("/id")) ? "{\"status\":\"pending\"}" : words;
  }

  /** What was delivered can't be refused any more. */
  private String refuse(Heard request, String status) {
    var id = request.at("/id");
    if (!delivered.containsKey(id) && request.at("/action").equals("order")) {
      var unused = refused.putIfAbsent(id, status);
    }
    return words(request);
  }

  private void stall(HttpExchange exchange, String words) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write(words.substring(0, 5).getBytes(StandardCharsets.UTF_8));
    exchange.getResponseBody().flush();
    try {
      closed.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void say(HttpExchange exchange, int status, String words) throws IOException {
    var bytes = words.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (var body = exchange.getResponseBody()) {
      body.write(bytes);
    }
  }
}
