package io.tallyhost.virtfusion.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The controls over HTTP: {@code POST /faults {"call","fault","skip"?,"times"?}}, {@code DELETE
 * /faults}, {@code GET /calls}, {@code GET /servers} and {@code PUT /servers/{id}
 * {"running"|"unreachable"|"buildFails"}}.
 */
final class ControlDoor implements HttpHandler {

  private final Simulator simulator;
  private final RouteTable routes;

  ControlDoor(Simulator simulator) {
    this.simulator = simulator;
    this.routes =
        new RouteTable()
            .on("POST /faults", this::plan)
            .on("DELETE /faults", this::forget)
            .on("GET /calls", call -> Answer.json(200, simulator.faults().calls()))
            .on("GET /servers", call -> Answer.json(200, simulator.servers()))
            .on("PUT /servers/{id}", this::change);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var uri = exchange.getRequestURI();
    var answer = answer(exchange.getRequestMethod(), new Call(List.of(), uri, body));
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(answer.status(), answer.bytes().length);
      exchange.getResponseBody().write(answer.bytes());
    }
  }

  private Answer answer(String method, Call call) {
    try {
      return routes
          .match(method, call.uri().getRawPath())
          .map(match -> match.answer(call.uri(), call.text()))
          .orElseGet(() -> Answer.msg(404, "no such control"));
    } catch (Refusal refusal) {
      return refusal.answer();
    }
  }

  private Answer plan(Call call) {
    var fault = fault(call.required("fault"));
    var planned = new ArrayList<Fault>();
    for (var i = 0; i < call.numberIfThere("skip").orElse(0); i++) {
      planned.add(Fault.NONE);
    }
    for (var i = 0; i < call.numberIfThere("times").orElse(1); i++) {
      planned.add(fault);
    }
    simulator.faults().next(call.required("call"), planned.toArray(Fault[]::new));
    return Answer.json(200, Map.of("planned", planned.size()));
  }

  private Answer forget(Call call) {
    simulator.faults().clear();
    return Answer.json(200, Map.of("planned", 0));
  }

  private Answer change(Call call) {
    var body = call.body();
    if (body.path("running").isBoolean()) {
      simulator.setRunning(call.id(0), body.path("running").booleanValue());
    }
    if (body.path("unreachable").isBoolean()) {
      simulator.setUnreachable(call.id(0), body.path("unreachable").booleanValue());
    }
    if (body.path("buildFails").booleanValue()) {
      simulator.failBuildOf(call.id(0));
    }
    return Answer.json(200, simulator.servers());
  }

  private static Fault fault(String name) {
    for (var fault : Fault.values()) {
      if (fault.name().equals(name)) {
        return fault;
      }
    }
    throw Refusal.invalid("There is no such fault.");
  }
}
