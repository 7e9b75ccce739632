package io.tallyhost.virtfusion.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All that a simulated panel knows, but what is being done at the moment. */
record PanelState(
    List<Long> numbers,
    List<SimulatedUser> users,
    List<SimulatedKey> keys,
    List<KeptServer> servers) {

  static PanelState of(SimulatedPanel panel) {
    var last = panel.numbers;
    return new PanelState(
        List.of(last.server, last.user, last.key, last.task),
        List.copyOf(panel.users.values()),
        List.copyOf(panel.keys.values()),
        panel.servers().stream().map(KeptServer::of).toList());
  }

  void restore(SimulatedPanel panel) {
    panel.numbers.server = numbers.get(0);
    panel.numbers.user = numbers.get(1);
    panel.numbers.key = numbers.get(2);
    panel.numbers.task = numbers.get(3);
    users.forEach(user -> panel.users.put(user.id(), user));
    keys.forEach(key -> panel.keys.put(key.id(), key));
    servers.forEach(server -> server.restore(panel));
  }

  /** A server; its console gets another password. */
  record KeptServer(
      long id,
      long owner,
      long machine,
      String uuid,
      String name,
      @Nullable String hostname,
      List<String> ipv4,
      List<String> waiting,
      List<Long> size,
      long liveCores,
      long template,
      int commissioned,
      boolean suspended,
      boolean running,
      boolean vnc,
      Instant created,
      Instant updated,
      Instant destroyed,
      @Nullable Instant built) {

    static KeptServer of(SimulatedServer it) {
      return new KeptServer(
          it.id,
          it.owner,
          it.machine.id,
          it.uuid,
          it.name,
          it.hostname.orElse(null),
          List.copyOf(it.ipv4),
          List.copyOf(it.waiting),
          List.of(it.memory, it.cores, it.storage, it.traffic),
          it.liveCores,
          it.template,
          it.commissioned,
          it.suspended,
          it.running,
          it.vnc,
          it.created,
          it.updated,
          it.destroyed,
          it.built.orElse(null));
    }

    void restore(SimulatedPanel panel) {
      var on = panel.machines.stream().filter(it -> it.id == machine).findFirst().orElseThrow();
      var server = new SimulatedServer(id, owner, on, uuid, created);
      ipv4.forEach(on::occupy);
      server.ipv4.addAll(ipv4);
      server.waiting.addAll(waiting);
      resize(server);
      server.name = name;
      server.hostname = Optional.ofNullable(hostname);
      server.template = template;
      server.commissioned = commissioned;
      server.suspended = suspended;
      server.running = running;
      server.vnc = vnc;
      server.vncPassword = panel.secrets.password();
      server.updated = updated;
      server.destroyed = destroyed;
      Optional.ofNullable(built).ifPresent(server::wasBuilt);
      panel.put(server);
    }

    private void resize(SimulatedServer server) {
      server.memory = size.get(0);
      server.cores = size.get(1);
      server.storage = size.get(2);
      server.traffic = size.get(3);
      server.liveCores = liveCores;
    }
  }
}
