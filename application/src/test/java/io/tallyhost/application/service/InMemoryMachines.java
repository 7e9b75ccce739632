package io.tallyhost.application.service;

import static io.tallyhost.application.service.InMemoryPanel.refused;

import io.tallyhost.domain.service.BuildRequest;
import io.tallyhost.domain.service.HypervisorFailure;
import io.tallyhost.domain.service.HypervisorFailure.Kind;
import io.tallyhost.domain.service.HypervisorServer;
import io.tallyhost.domain.service.HypervisorServer.BuildState;
import io.tallyhost.domain.service.PowerAction;
import io.tallyhost.domain.service.PowerState;
import io.tallyhost.domain.service.QueueItem;
import io.tallyhost.domain.service.ServerPassword;
import io.tallyhost.domain.service.ServerRef;
import io.tallyhost.domain.service.ServerSpec;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The servers of the in-memory hypervisor. */
final class InMemoryMachines {

  private static final Duration BUILD = Duration.ofSeconds(20);

  private final Clock clock;
  private final InMemoryPanel panel;
  private final Map<ServerRef, InMemoryServer> servers = new TreeMap<>();
  private long lastServer = 1000;
  private long lastJob;
  private int lastAddress;

  InMemoryMachines(Clock clock, InMemoryPanel panel) {
    this.clock = clock;
    this.panel = panel;
  }

  HypervisorServer place(ServerSpec spec) {
    if (!panel.knows(spec.owner())) {
      throw refused("There is no such user");
    }
    var resources = spec.overrides().orElse(panel.sizeOf(spec.packageId()));
    var ref = new ServerRef(++lastServer);
    var server = new InMemoryServer(ref, spec, resources, clock.instant());
    servers.put(ref, server);
    var unused = addIpv4(ref, spec.ipv4Addresses());
    return server.described(clock.instant(), false);
  }

  Optional<ServerPassword> install(ServerRef ref, BuildRequest request) {
    var server = existing(ref);
    if (!panel.knows(request.template())) {
      throw refused("There is no such template");
    }
    if (server.build(clock.instant()) == BuildState.BUILDING) {
      throw new HypervisorFailure(Kind.BUSY, "The server is being built");
    }
    server.install(request, clock.instant().plus(BUILD));
    return Optional.of(new ServerPassword("built-" + ref));
  }

  Optional<HypervisorServer> describe(ServerRef ref, boolean withPower) {
    return living(ref).map(server -> server.described(clock.instant(), withPower));
  }

  List<HypervisorServer.Listing> listed(Predicate<HypervisorServer.Listing> wanted) {
    return servers.values().stream()
        .filter(server -> !server.isGone(clock.instant()))
        .map(server -> server.listed(clock.instant()))
        .filter(wanted)
        .toList();
  }

  void suspend(ServerRef ref) {
    var server = existing(ref);
    server.suspended = true;
    server.power = PowerState.STOPPED;
  }

  void unsuspend(ServerRef ref) {
    var server = existing(ref);
    server.suspended = false;
    server.power = PowerState.RUNNING;
  }

  QueueItem.Id press(ServerRef ref, PowerAction action) {
    var on = action == PowerAction.START || action == PowerAction.RESTART;
    existing(ref).power = on ? PowerState.RUNNING : PowerState.STOPPED;
    return new QueueItem.Id(++lastJob);
  }

  List<String> addIpv4(ServerRef ref, int count) {
    var added = new ArrayList<String>();
    for (var i = 0; i < count; i++) {
      lastAddress++;
      added.add("198.51.%d.%d".formatted(lastAddress / 250, lastAddress % 250 + 1));
    }
    existing(ref).ipv4.addAll(added);
    return List.copyOf(added);
  }

  void remove(ServerRef ref, Duration delay) {
    living(ref).ifPresent(server -> server.goneAt = clock.instant().plus(delay));
  }

  Optional<QueueItem> queueItem(QueueItem.Id id) {
    return id.value() > lastJob
        ? Optional.empty()
        : Optional.of(new QueueItem(id, true, false, 100));
  }

  InMemoryServer existing(ServerRef ref) {
    return living(ref)
        .orElseThrow(() -> new HypervisorFailure(Kind.NOT_FOUND, "There is no such server"));
  }

  Optional<InMemoryServer> living(ServerRef ref) {
    return Optional.ofNullable(servers.get(ref)).filter(it -> !it.isGone(clock.instant()));
  }
}
