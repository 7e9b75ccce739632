package io.tallyhost.application.service;

import io.tallyhost.domain.service.Hypervisor;
import io.tallyhost.domain.service.HypervisorServer;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.service.ServiceKind;
import io.tallyhost.domain.service.Services;
import io.tallyhost.domain.service.provisioning.ServerTasks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Compares our books with the hypervisor. */
final class DriftSweep {

  static final int AT_ONCE = 500;

  private final Services services;
  private final ServerTasks tasks;
  private final Hypervisor hypervisor;

  DriftSweep(Services services, ServerTasks tasks, Hypervisor hypervisor) {
    this.services = services;
    this.tasks = tasks;
    this.hypervisor = hypervisor;
  }

  FindDrift.Drift sweep() {
    // The servers first: one that is made meanwhile is then bound, and not taken for a stray.
    var servers = new TreeMap<String, HypervisorServer.Listing>();
    hypervisor.forEachServer(server -> servers.put(server.ref().toString(), server));
    var bound = bound();
    return new FindDrift.Drift(
        servers.entrySet().stream()
            .filter(server -> !bound.containsKey(server.getKey()))
            .map(Map.Entry::getValue)
            .toList(),
        bound.entrySet().stream()
            .filter(service -> !servers.containsKey(service.getKey()))
            .map(Map.Entry::getValue)
            .toList(),
        tasks.parked(AT_ONCE));
  }

  private Map<String, Service> bound() {
    var bound = new TreeMap<String, Service>();
    var after = Optional.<ServiceId>empty();
    List<Service> page;
    do {
      page = services.boundAfter(ServiceKind.VPS, after, AT_ONCE);
      for (var service : page) {
        service.externalId().ifPresent(id -> bound.put(id, service));
        after = Optional.of(service.id());
      }
    } while (page.size() == AT_ONCE);
    return bound;
  }
}
