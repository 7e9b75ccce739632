package io.tallyhost.application.service;

import io.tallyhost.domain.service.BuildRequest;
import io.tallyhost.domain.service.ConsoleAccess;
import io.tallyhost.domain.service.HypervisorServer;
import io.tallyhost.domain.service.HypervisorServer.BuildState;
import io.tallyhost.domain.service.HypervisorServer.Condition;
import io.tallyhost.domain.service.PowerState;
import io.tallyhost.domain.service.ServerPassword;
import io.tallyhost.domain.service.ServerRef;
import io.tallyhost.domain.service.ServerResources;
import io.tallyhost.domain.service.ServerSpec;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One server of the in-memory hypervisor, as it is now. */
final class InMemoryServer {

  final ServerRef ref;
  final ServerSpec spec;
  final Instant createdAt;
  final List<String> ipv4 = new ArrayList<>();
  ServerResources resources;
  String name = "";
  Optional<String> hostname = Optional.empty();
  Instant completeAt = Instant.MAX;
  Instant goneAt = Instant.MAX;
  boolean building;
  boolean buildFails;
  boolean suspended;
  boolean console;
  PowerState power = PowerState.STOPPED;

  InMemoryServer(ServerRef ref, ServerSpec spec, ServerResources resources, Instant createdAt) {
    this.ref = ref;
    this.spec = spec;
    this.resources = resources;
    this.createdAt = createdAt;
  }

  boolean isGone(Instant now) {
    return !now.isBefore(goneAt);
  }

  BuildState build(Instant now) {
    if (!building) {
      return BuildState.EMPTY;
    }
    if (now.isBefore(completeAt)) {
      return BuildState.BUILDING;
    }
    return buildFails ? BuildState.FAILED : BuildState.COMPLETE;
  }

  HypervisorServer described(Instant now, boolean withPower) {
    var build = build(now);
    return new HypervisorServer(
        ref,
        spec.owner(),
        name,
        hostname,
        new Condition(build, build == BuildState.BUILDING, suspended),
        withPower ? power : PowerState.UNKNOWN,
        resources,
        ipv4,
        List.of(),
        createdAt);
  }

  HypervisorServer.Listing listed(Instant now) {
    return new HypervisorServer.Listing(
        ref, spec.owner(), name, build(now), suspended, Optional.of(createdAt));
  }

  void install(BuildRequest request, Instant readyAt) {
    name = request.name();
    hostname = request.hostname();
    building = true;
    buildFails = false;
    completeAt = readyAt;
    power = PowerState.RUNNING;
  }

  ConsoleAccess screen(boolean on) {
    console = on;
    return screen();
  }

  ConsoleAccess screen() {
    var socket = URI.create("wss://panel.example/vnc/?token=" + ref);
    var password = new ServerPassword("screen-" + ref);
    return new ConsoleAccess("192.0.2.1", 5900, password, Optional.of(socket), console);
  }

  void memory(int mb) {
    take(new ServerResources(mb, resources.cores(), 0, resources.trafficGb()));
  }

  void cores(int cores) {
    take(new ServerResources(resources.memoryMb(), cores, 0, resources.trafficGb()));
  }

  void traffic(int gb) {
    take(new ServerResources(resources.memoryMb(), resources.cores(), 0, gb));
  }

  void storage(int gb) {
    if (gb < resources.storageGb()) {
      throw InMemoryPanel.refused("A disk cannot shrink");
    }
    take(new ServerResources(resources.memoryMb(), resources.cores(), gb, resources.trafficGb()));
  }

  void take(ServerResources wanted) {
    var disk = Math.max(resources.storageGb(), wanted.storageGb());
    resources = new ServerResources(wanted.memoryMb(), wanted.cores(), disk, wanted.trafficGb());
  }
}
