package io.tallyhost.virtfusion.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;

/** Creating, building, reading and deleting servers. */
final class ServerRoutes {

  private final SimulatedPanel panel;
  private final ServerView view;

  ServerRoutes(SimulatedPanel panel, ServerView view) {
    this.panel = panel;
    this.view = view;
  }

  void addTo(RouteTable routes) {
    routes
        .on("POST /servers", this::create)
        .on("GET /servers", this::list)
        .on("GET /servers/user/{id}", this::ofUser)
        .on("POST /servers/{id}/build", this::build)
        .on("GET /servers/{id}", this::read)
        .on("DELETE /servers/{id}", this::delete);
  }

  private Answer create(Call call) {
    var from = chosenPackage(call);
    var owner = call.number("userId");
    if (!panel.users.containsKey(owner)) {
      throw Refusal.invalid("The selected user is invalid.");
    }
    var size =
        new SimulatedPanel.Size(
            call.numberIfThere("memory").orElse(from.memory()),
            call.numberIfThere("cpuCores").orElse(from.cores()),
            call.numberIfThere("storage").orElse(from.storage()),
            call.numberIfThere("traffic").orElse(from.traffic()),
            call.numberIfThere("ipv4").orElse(0));
    var server = panel.place(owner, call.number("hypervisorId"), size);
    return Answer.data(201, view.full(server));
  }

  private static SimulatedPackage chosenPackage(Call call) {
    var id = call.number("packageId");
    return SimulatedPackage.ALL.stream()
        .filter(it -> it.id() == id && it.enabled())
        .findFirst()
        .orElseThrow(() -> Refusal.invalid("The selected package is invalid."));
  }

  private Answer list(Call call) {
    return Paged.of(call, panel.servers().stream().map(view::simple).toList());
  }

  private Answer ofUser(Call call) {
    var owner = panel.user(call.id(0)).id();
    return Answer.data(
        200,
        panel.servers().stream()
            .filter(server -> server.owner == owner)
            .map(view::ofUser)
            .toList());
  }

  private Answer build(Call call) {
    var server = panel.server(call.id(0));
    server.requireIdle();
    requireKnownParts(call);
    server.template = call.number("operatingSystemId");
    server.name = Optional.ofNullable(call.body().path("name").textValue()).orElse(server.name);
    server.hostname = Optional.ofNullable(call.body().path("hostname").textValue());
    server.commissioned = SimulatedServer.QUEUED;
    server.running = false;
    var unused = panel.begin(server, "build_server", panel.pace.build(), server::installed);
    var answer = view.full(server);
    ((ObjectNode) answer.path("settings")).put("decryptedPassword", panel.secrets.password());
    return Answer.data(200, answer);
  }

  private void requireKnownParts(Call call) {
    if (!SimulatedTemplate.exists(call.number("operatingSystemId"))) {
      throw Refusal.invalid("The selected operating system is invalid.");
    }
    for (var key : call.body().path("sshKeys")) {
      if (!panel.keys.containsKey(key.asLong())) {
        throw Refusal.invalid("The selected SSH key is invalid.");
      }
    }
  }

  private Answer read(Call call) {
    var server = panel.server(call.id(0));
    var asked = "true".equals(call.query("remoteState").orElse(""));
    return Answer.data(200, asked ? view.inspected(server) : view.onRecord(server));
  }

  private Answer delete(Call call) {
    var server = panel.server(call.id(0));
    var delay = Duration.ofMinutes(call.queryNumber("delay", 5));
    server.destroyed = panel.now().plus(delay);
    return Answer.empty(204);
  }
}
