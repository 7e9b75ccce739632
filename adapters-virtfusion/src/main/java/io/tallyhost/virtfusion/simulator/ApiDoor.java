package io.tallyhost.virtfusion.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The API as it stands on the wire, with whatever is planned to go wrong. */
final class ApiDoor implements HttpHandler {

  private static final String BASE = "/api/v1";
  private static final int HUGE = 24 * 1024 * 1024;

  private final SimulatedPanel panel;
  private final RouteTable routes;
  private final FaultPlan faults;
  private final ScheduledExecutorService later;
  private final String token;
  private final Duration slowness;
  private final Runnable keep;

  ApiDoor(Inside inside, FaultPlan faults, ScheduledExecutorService later) {
    this.panel = inside.panel();
    this.routes = inside.routes();
    this.token = inside.token();
    this.slowness = inside.slowness();
    this.keep = inside.keep();
    this.faults = faults;
    this.later = later;
  }

  /**
   * What stands behind the door.
   *
   * @param keep called when something may have changed
   */
  record Inside(
      SimulatedPanel panel, RouteTable routes, String token, Duration slowness, Runnable keep) {}

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var path = exchange.getRequestURI().getRawPath();
    var inside = path.startsWith(BASE) ? path.substring(BASE.length()) : "";
    var match = routes.match(exchange.getRequestMethod(), inside);
    if (!("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      send(exchange, Answer.unauthorized());
    } else if (match.isEmpty()) {
      var known = routes.knowsPath(inside);
      send(exchange, known ? Answer.page(405) : Answer.json(404, noRoute()));
    } else {
      take(match.get(), exchange, body);
    }
  }

  private void take(RouteTable.Match match, HttpExchange exchange, String body) throws IOException {
    var call = match.route().name();
    faults.deedBefore(call).ifPresent(Runnable::run);
    var fault = faults.arrived(call);
    var answer = fault.isCarriedOut() ? carryOut(match, exchange, body) : Answer.empty(200);
    faults.deedAfter(call).ifPresent(Runnable::run);
    misbehave(exchange, fault, answer);
  }

  private static Map<String, String> noRoute() {
    return Map.of("message", "The route could not be found.");
  }

  private Answer carryOut(RouteTable.Match match, HttpExchange exchange, String body) {
    synchronized (panel) {
      panel.settle();
      try {
        var answer = match.answer(exchange.getRequestURI(), body);
        if (!exchange.getRequestMethod().equals("GET")) {
          keep.run();
        }
        return answer;
      } catch (Refusal refusal) {
        return refusal.answer();
      }
    }
  }

  private void misbehave(HttpExchange exchange, Fault fault, Answer answer) throws IOException {
    switch (fault) {
      case RESET_BEFORE, RESET_AFTER -> exchange.close();
      case SLOW -> sendLater(exchange, answer);
      case REDIRECT -> redirect(exchange);
      case TRUNCATED -> {
        if (!answer.text().isEmpty()) {
          startOf(answer, exchange);
        }
        exchange.close();
      }
      default -> send(exchange, wrong(fault, answer));
    }
  }

  private static Answer wrong(Fault fault, Answer answer) {
    return switch (fault) {
      case REFUSE -> Answer.errors(422, "Refused as planned");
      case UNAUTHORIZED -> Answer.unauthorized();
      case LOST_ROUTE -> Answer.page(404);
      case LOCKED -> Answer.msg(423, "pending tasks in queue");
      case TOO_MANY -> Answer.json(429, Map.of("message", "Too Many Attempts."));
      case ERROR_BEFORE, ERROR_AFTER -> Answer.json(500, Map.of("message", "Server Error"));
      case MAINTENANCE -> Answer.page(503);
      case PAGE -> Answer.page(200);
      case GARBAGE -> new Answer(answer.status(), "application/json", "{\"data\":{\"id\":");
      case HUGE -> new Answer(answer.status(), "application/json", "[" + " ".repeat(HUGE) + "]");
      case WRONG_TYPES ->
          new Answer(answer.status(), "application/json", Twisted.of(answer.text()));
      default -> answer;
    };
  }

  private void sendLater(HttpExchange exchange, Answer answer) {
    var unused =
        later.schedule(
            () -> {
              send(exchange, answer);
              return Boolean.TRUE;
            },
            slowness.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  private static void redirect(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Location", "https://elsewhere.invalid/login");
    send(exchange, Answer.page(302));
  }

  private static void startOf(Answer answer, HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", answer.mediaType());
    exchange.sendResponseHeaders(answer.status(), answer.bytes().length + 1000L);
    exchange.getResponseBody().write(answer.bytes());
    exchange.getResponseBody().flush();
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    try (exchange) {
      var bytes = answer.bytes();
      exchange.getResponseHeaders().set("Content-Type", answer.mediaType());
      exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
      if (bytes.length > 0) {
        exchange.getResponseBody().write(bytes);
      }
    }
  }
}
