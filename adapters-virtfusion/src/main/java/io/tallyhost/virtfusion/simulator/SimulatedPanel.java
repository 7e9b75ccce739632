package io.tallyhost.virtfusion.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** All that the simulated panel knows. Whoever calls holds its lock. */
final class SimulatedPanel {

  final Pace pace;
  final Secrets secrets = new Secrets();
  final Numbers numbers = new Numbers();
  final Map<Long, SimulatedUser> users = new LinkedHashMap<>();
  final Map<Long, SimulatedKey> keys = new LinkedHashMap<>();
  final Map<Long, SimulatedTask> queue = new TreeMap<>();
  final List<SimulatedMachine> machines =
      List.of(
          new SimulatedMachine(11, 1, "hel-1", 18),
          new SimulatedMachine(12, 1, "hel-2", 19),
          new SimulatedMachine(21, 2, "fra-1", 51));
  private final Clock clock;
  private final Map<Long, SimulatedServer> servers = new TreeMap<>();
  private final Map<Long, Long> taskServers = new TreeMap<>();

  SimulatedPanel(Clock clock, Pace pace) {
    this.clock = clock;
    this.pace = pace;
  }

  Instant now() {
    return clock.instant();
  }

  /** Lets everything happen whose time has come. */
  void settle() {
    var now = now();
    servers.values().forEach(server -> server.settle(now));
    servers.values().removeIf(server -> isDestroyed(server, now));
  }

  List<SimulatedServer> servers() {
    return List.copyOf(servers.values());
  }

  SimulatedServer server(long id) {
    return Optional.ofNullable(servers.get(id)).orElseThrow(() -> Refusal.absent("server"));
  }

  /** One that was there before; an installation that was under way begins again. */
  void put(SimulatedServer server) {
    servers.put(server.id, server);
    if (server.commissioned == SimulatedServer.QUEUED) {
      var unused = begin(server, "build_server", pace.build(), server::installed);
    }
  }

  SimulatedUser user(long id) {
    return Optional.ofNullable(users.get(id)).orElseThrow(() -> Refusal.absent("user"));
  }

  SimulatedUser addUser(String relation, String name, String email) {
    if (users.values().stream().anyMatch(user -> user.email().equalsIgnoreCase(email))) {
      throw Refusal.conflict("user with specified email already exists");
    }
    var user = new SimulatedUser(++numbers.user, relation, name, email, now());
    users.put(user.id(), user);
    return user;
  }

  SimulatedKey addKey(long owner, String name, String publicKey) {
    var key = new SimulatedKey(++numbers.key, owner, name, publicKey, now());
    keys.put(key.id(), key);
    return key;
  }

  /** Finds room, which is all that a new server takes. */
  SimulatedServer place(long owner, long group, Size size) {
    var machine =
        machinesOf(group).stream()
            .filter(it -> hasRoom(it, size))
            .max(Comparator.comparingLong(it -> it.maxMemory - memoryOn(it)))
            .orElseThrow(() -> Refusal.invalid("No hypervisor has room for this server"));
    var addresses = new ArrayList<String>();
    for (var i = 0; i < size.ipv4(); i++) {
      addresses.add(machine.takeAddress());
    }
    var server = new SimulatedServer(++numbers.server, owner, machine, secrets.token(), now());
    server.ipv4.addAll(addresses);
    server.memory = size.memory();
    server.cores = size.cores();
    server.liveCores = size.cores();
    server.storage = size.storage();
    server.traffic = size.traffic();
    server.vncPassword = secrets.password();
    servers.put(server.id, server);
    return server;
  }

  /** What a server is to have. */
  record Size(long memory, long cores, long storage, long traffic, long ipv4) {}

  List<SimulatedMachine> machinesOf(long group) {
    return machines.stream().filter(machine -> machine.group == group).toList();
  }

  /** Starts work on a server; what it does is told its end. */
  SimulatedTask begin(
      SimulatedServer server,
      String action,
      Duration takes,
      BiConsumer<Instant, SimulatedTask> effect) {
    var ends = now().plus(takes);
    var id = ++numbers.task;
    var task = new SimulatedTask(id, action, now(), ends, () -> effect.accept(ends, queue.get(id)));
    queue.put(id, task);
    taskServers.put(id, server.id);
    server.tasks.removeIf(earlier -> !earlier.isActive());
    server.tasks.add(task);
    server.updated = now();
    server.settle(now());
    return task;
  }

  long serverOf(SimulatedTask task) {
    return taskServers.getOrDefault(task.id, 0L);
  }

  long memoryOn(SimulatedMachine machine) {
    return on(machine).stream().mapToLong(server -> server.memory).sum();
  }

  long storageOn(SimulatedMachine machine) {
    return on(machine).stream().mapToLong(server -> server.storage).sum();
  }

  List<SimulatedServer> on(SimulatedMachine machine) {
    return servers.values().stream().filter(server -> server.machine == machine).toList();
  }

  private boolean hasRoom(SimulatedMachine machine, Size size) {
    return (machine.maxServers == 0 || on(machine).size() < machine.maxServers)
        && memoryOn(machine) + size.memory() <= machine.maxMemory
        && storageOn(machine) + size.storage() <= machine.maxStorage;
  }

  private static boolean isDestroyed(SimulatedServer server, Instant now) {
    var gone = server.isGone(now);
    if (gone) {
      server.ipv4.forEach(server.machine::release);
    }
    return gone;
  }
}
