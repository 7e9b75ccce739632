package io.tallyhost.virtfusion.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Power, suspension, password, screen and sizes of a server. */
final class LeverRoutes {

  private final SimulatedPanel panel;

  LeverRoutes(SimulatedPanel panel) {
    this.panel = panel;
  }

  void addTo(RouteTable routes) {
    routes
        .on("POST /servers/{id}/suspend", this::suspend)
        .on("POST /servers/{id}/unsuspend", this::unsuspend)
        .on("POST /servers/{id}/power/boot", call -> power(call, "boot", true))
        .on("POST /servers/{id}/power/restart", call -> power(call, "restart", true))
        .on("POST /servers/{id}/power/shutdown", call -> power(call, "shutdown", false))
        .on("POST /servers/{id}/power/poweroff", call -> power(call, "poweroff", false))
        .on("POST /servers/{id}/resetPassword", this::resetPassword)
        .on("GET /servers/{id}/vnc", call -> Answer.data(200, screen(panel.server(call.id(0)))))
        .on("POST /servers/{id}/vnc", this::switchScreen)
        .on("PUT /servers/{id}/modify/name", this::rename)
        .on("PUT /servers/{id}/modify/memory", this::memory)
        .on("PUT /servers/{id}/modify/cpuCores", this::cores)
        .on("PUT /servers/{id}/modify/traffic", this::traffic)
        .on("PUT /servers/{id}/modify/storage", this::storage)
        .on("PUT /servers/{id}/package/{id}", this::takePackage)
        .on("POST /servers/{id}/ipv4Qty", this::addAddresses);
  }

  private Answer suspend(Call call) {
    var server = idle(call);
    server.suspended = true;
    var unused = panel.begin(server, "suspend_server", panel.pace.suspend(), (at, task) -> {});
    return Answer.empty(204);
  }

  private Answer unsuspend(Call call) {
    var server = panel.server(call.id(0));
    if (server.isActive()) {
      throw Refusal.notYet("suspend action is currently scheduled or failed");
    }
    server.suspended = false;
    return Answer.empty(204);
  }

  private Answer power(Call call, String verb, boolean on) {
    var server = idle(call);
    if (server.commissioned != SimulatedServer.COMPLETE || (on && server.suspended)) {
      throw Refusal.invalid("The server can not be powered in this state.");
    }
    var task =
        panel.begin(server, verb + "_server", panel.pace.power(), (at, it) -> server.power(on));
    return Answer.data(200, Map.of("queueId", task.id));
  }

  private Answer resetPassword(Call call) {
    var server = idle(call);
    var user = call.required("user");
    if (!List.of("root", "Administrator").contains(user)) {
      throw Refusal.invalid("The selected user is invalid.");
    }
    var task = panel.begin(server, "reset_password", panel.pace.power(), (at, it) -> {});
    var password = panel.secrets.password();
    return Answer.data(200, Map.of("queueId", task.id, "expectedPassword", password));
  }

  private Answer switchScreen(Call call) {
    var server = panel.server(call.id(0));
    var on = "enable".equals(call.required("action"));
    if (!on && !server.vnc) {
      throw Refusal.locked();
    }
    server.vnc = on;
    server.vncToken = panel.secrets.token();
    var answer = screen(server);
    answer.put("queueId", null);
    return Answer.data(200, answer);
  }

  private static Map<String, @Nullable Object> screen(SimulatedServer server) {
    var vnc = new LinkedHashMap<String, @Nullable Object>();
    vnc.put("ip", "192.0.2.10");
    vnc.put("hostname", null);
    vnc.put("port", 5900 + (int) (server.id % 100));
    vnc.put("password", server.vncPassword);
    var url = "/vnc/?token=" + server.vncToken;
    vnc.put("wss", Map.of("token", server.vncToken, "url", url));
    vnc.put("enabled", server.vnc);
    var data = new LinkedHashMap<String, @Nullable Object>();
    data.put("vnc", vnc);
    return data;
  }

  private Answer rename(Call call) {
    panel.server(call.id(0)).name = call.required("name");
    return Answer.empty(201);
  }

  private Answer memory(Call call) {
    var server = idle(call);
    server.memory = call.number("memory", 256, 16_000_000);
    server.await("Set memory");
    return Answer.empty(201);
  }

  private Answer cores(Call call) {
    var server = idle(call);
    server.cores = call.number("cores", 1, 600);
    server.await("Set CPU cores");
    return Answer.empty(201);
  }

  private Answer traffic(Call call) {
    var server = panel.server(call.id(0));
    server.traffic = call.number("traffic", 0, 999_999_998);
    return Answer.empty(201);
  }

  private Answer storage(Call call) {
    var server = idle(call);
    var wanted = call.number("size", 1, 1_000_000);
    if (!"a".equals(call.required("drive")) || wanted < server.storage) {
      throw Refusal.invalid("The disk can only grow.");
    }
    server.storage = wanted;
    server.await("Resize HDD (sda)");
    return Answer.empty(201);
  }

  private Answer takePackage(Call call) {
    var server = idle(call);
    var wanted = SimulatedPackage.of(call.id(1));
    server.memory = wanted.memory();
    server.cores = wanted.cores();
    server.traffic = wanted.traffic();
    server.storage = Math.max(server.storage, wanted.storage());
    server.await("Apply package");
    return Answer.json(200, Map.of("info", List.of("The backup plan was not updated")));
  }

  private Answer addAddresses(Call call) {
    var server = panel.server(call.id(0));
    var unused = call.required("interface");
    var added = new ArrayList<String>();
    var quantity = call.number("quantity", 1, 100);
    for (var i = 0; i < quantity; i++) {
      added.add(server.machine.takeAddress());
    }
    server.ipv4.addAll(added);
    return Answer.data(200, added);
  }

  private SimulatedServer idle(Call call) {
    var server = panel.server(call.id(0));
    server.requireIdle();
    return server;
  }
}
