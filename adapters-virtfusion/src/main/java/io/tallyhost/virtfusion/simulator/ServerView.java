package io.tallyhost.virtfusion.simulator;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** A server in the three shapes in which the panel tells of it. */
final class ServerView {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final ObjectNode FULL = sample("server.json");
  private static final ObjectNode BRIEF = sample("server-of-user.json");

  private final SimulatedPanel panel;

  ServerView(SimulatedPanel panel) {
    this.panel = panel;
  }

  ObjectNode full(SimulatedServer server) {
    var view = FULL.deepCopy();
    common(view, server);
    view.put("uuid", server.uuid);
    view.put("created", Dates.offset(server.created));
    view.put("updated", Dates.offset(server.updated));
    server.built.ifPresent(built -> view.put("built", Dates.offset(built)));
    view.put("destroyable", true);
    settings((ObjectNode) view.path("settings"), server);
    var cpu = (ObjectNode) view.path("cpu");
    cpu.put("cores", server.liveCores);
    ((ObjectNode) cpu.path("topology")).put("cores", server.liveCores);
    ((ObjectNode) view.path("vnc")).put("enabled", server.vnc);
    addresses((ObjectNode) view.at("/network/interfaces/0"), server, true);
    ((ObjectNode) view.at("/storage/0")).put("capacity", server.storage);
    ((ObjectNode) view.path("hypervisor")).put("id", server.machine.id);
    ((ObjectNode) view.path("hypervisor")).put("name", server.machine.name);
    ((ObjectNode) view.path("hypervisor")).put("groupId", server.machine.group);
    owner((ObjectNode) view.path("owner"), server);
    tasks((ObjectNode) view.path("tasks"), server);
    return view;
  }

  /** As read without asking the machine, which is not the same as a machine that is off. */
  ObjectNode onRecord(SimulatedServer server) {
    return full(server).put("remoteState", false);
  }

  /** With the power state, unless the machine cannot be asked. */
  ObjectNode inspected(SimulatedServer server) {
    var view = onRecord(server);
    if (!server.unreachable) {
      var remote = view.putObject("remoteState");
      remote.put("state", server.running ? "running" : "shutoff");
      remote.put("running", server.running);
      remote.put("cpu", "0.4");
    }
    return view;
  }

  ObjectNode ofUser(SimulatedServer server) {
    var view = BRIEF.deepCopy();
    common(view, server);
    view.put("uuid", server.uuid);
    var resources = (ObjectNode) view.path("resources");
    sizes(resources, server);
    addresses((ObjectNode) view.at("/network/interfaces/0"), server, false);
    ((ObjectNode) view.path("vnc")).put("enabled", server.vnc ? 1 : 0);
    return view;
  }

  ObjectNode simple(SimulatedServer server) {
    var view = MAPPER.createObjectNode();
    view.put("id", server.id);
    view.put("uuid", server.uuid);
    view.put("name", server.name);
    view.put("commissioned", server.commissioned);
    view.put("owner", server.owner);
    view.put("hypervisorId", server.machine.id);
    view.put("suspended", server.suspended);
    view.put("protected", false);
    view.put("updated", Dates.offset(server.updated));
    view.put("created", Dates.offset(server.created));
    return view;
  }

  private static void common(ObjectNode view, SimulatedServer server) {
    view.put("id", server.id);
    view.put("ownerId", server.owner);
    view.put("hypervisorId", server.machine.id);
    view.put("name", server.name);
    server.hostname.ifPresent(hostname -> view.put("hostname", hostname));
    view.put("commissionStatus", server.commissioned);
    view.put("state", server.state());
    view.put("rebuild", server.isActive() && server.commissioned == SimulatedServer.QUEUED);
    view.put("suspended", server.suspended);
  }

  private static void settings(ObjectNode settings, SimulatedServer server) {
    settings.put("osTemplateInstallId", server.template);
    sizes((ObjectNode) settings.path("resources"), server);
  }

  private static void sizes(ObjectNode resources, SimulatedServer server) {
    resources.put("memory", server.memory);
    resources.put("storage", server.storage);
    resources.put("traffic", server.traffic);
    resources.put("cpuCores", server.cores);
  }

  private static void addresses(ObjectNode port, SimulatedServer server, boolean complete) {
    port.put("mac", "00:16:3E:%02X:%02X:01".formatted(server.id / 256 % 256, server.id % 256));
    var model = (ObjectNode) port.path("ipv4").path(0);
    var rows = MAPPER.createArrayNode();
    for (var i = 0; i < server.ipv4.size(); i++) {
      var row = model.deepCopy().put("order", i + 1).put("address", server.ipv4.get(i));
      rows.add(complete ? row.put("id", server.id * 100 + i) : row);
    }
    port.set("ipv4", rows);
    newAddress(port, server);
  }

  private static void newAddress(ObjectNode port, SimulatedServer server) {
    var rows = MAPPER.createArrayNode();
    var model = (ObjectNode) port.path("ipv6").path(0);
    server.ipv6.ifPresent(subnet -> rows.add(model.deepCopy().put("subnet", subnet)));
    port.set("ipv6", rows);
  }

  private void owner(ObjectNode view, SimulatedServer server) {
    var owner = panel.user(server.owner);
    view.put("id", owner.id());
    view.put("name", owner.name());
    view.put("email", owner.email());
    view.put("created", Dates.offset(owner.created()));
    view.put("updated", Dates.offset(owner.created()));
  }

  private void tasks(ObjectNode view, SimulatedServer server) {
    view.put("active", server.isActive());
    server.tasks.forEach(task -> view.put("lastOn", Dates.plain(task.started)));
    var pending = (ArrayNode) view.path("actions").path("pending");
    for (var action : server.waiting) {
      var row = pending.addObject();
      row.put("id", pending.size());
      row.put("action", action);
      row.putArray("requires").add("boot").add("restart").add("shutdown").add("poweroff");
      row.put("collected", false).put("complete", false).put("failed", false);
      row.putObject("payload");
      row.put("created", Dates.offset(panel.now()));
    }
  }

  private static ObjectNode sample(String name) {
    try (var stream = ServerView.class.getResourceAsStream(name)) {
      return (ObjectNode) MAPPER.readTree(Objects.requireNonNull(stream, name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
