package io.tallyhost.virtfusion.simulator;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Packages, templates, machines and their room, and the queue. */
final class StockRoutes {

  private static final Instant PREPARED = Instant.parse("2026-01-15T09:30:00.123456Z");

  private final SimulatedPanel panel;

  StockRoutes(SimulatedPanel panel) {
    this.panel = panel;
  }

  void addTo(RouteTable routes) {
    routes
        .on("GET /connect", call -> Answer.json(200, List.of()))
        .on("GET /packages", call -> Answer.data(200, packages()))
        .on("GET /packages/{id}", call -> Answer.data(200, view(SimulatedPackage.of(call.id(0)))))
        .on("GET /media/templates/fromServerPackageSpec/{id}", this::templatesOfPackage)
        .on("GET /servers/{id}/templates", this::templatesOfServer)
        .on("GET /compute/hypervisors/groups", call -> Paged.of(call, groups()))
        .on("GET /compute/hypervisors/groups/{id}/resources", this::resources)
        .on("GET /queue/{id}", this::queueItem);
  }

  private static List<Map<String, @Nullable Object>> packages() {
    return SimulatedPackage.ALL.stream().map(StockRoutes::view).toList();
  }

  private Answer templatesOfPackage(Call call) {
    return Answer.data(200, templates(SimulatedPackage.of(call.id(0)).name()));
  }

  private Answer templatesOfServer(Call call) {
    return Answer.data(200, templates("server " + panel.server(call.id(0)).id));
  }

  private Answer resources(Call call) {
    var machines = panel.machinesOf(call.id(0));
    if (machines.isEmpty()) {
      throw Refusal.absent("hypervisor group");
    }
    return Paged.of(call, machines.stream().map(this::room).toList());
  }

  private Answer queueItem(Call call) {
    var task = panel.queue.get(call.id(0));
    if (task == null) {
      throw Refusal.absent("queue item");
    }
    var view = new LinkedHashMap<String, @Nullable Object>();
    view.put("id", task.id);
    view.put("jobId", Long.toString(task.id + 700));
    view.put("job", "App\\Jobs\\Server\\" + task.action);
    view.put("hypervisorId", panel.machines.get(0).id);
    view.put("serverId", panel.serverOf(task));
    view.put("action", task.action);
    view.put("queue", "default");
    view.put("started", Dates.offset(task.started));
    view.put("updated", Dates.offset(panel.now()));
    view.put("finished", task.finished().map(Dates::offset).orElse(null));
    view.put("failed", task.hasFailed());
    view.put("progress", task.isActive() ? 40 : 100);
    view.put("errors", Map.of("exception", noException()));
    view.put("primaryActions", List.of());
    view.put("subActions", List.of());
    return Answer.data(200, view);
  }

  private static Map<String, @Nullable Object> noException() {
    var view = new LinkedHashMap<String, @Nullable Object>();
    view.put("stringable", false);
    view.put("errors", List.of());
    view.put("type", null);
    view.put("trace", null);
    view.put("message", null);
    return view;
  }

  private static Map<String, @Nullable Object> view(SimulatedPackage it) {
    var view = new LinkedHashMap<String, @Nullable Object>();
    view.put("id", it.id());
    view.put("name", it.name());
    view.put("description", null);
    view.put("enabled", it.enabled());
    view.put("memory", it.memory());
    view.put("primaryStorage", it.storage());
    view.put("traffic", it.traffic());
    view.put("cpuCores", it.cores());
    view.put("primaryNetworkSpeedIn", 0);
    view.put("primaryNetworkSpeedOut", 0);
    view.put("primaryDiskType", "inherit");
    view.put("backupPlanId", 0);
    view.put("primaryStorageReadBytesSec", null);
    view.put("primaryStorageWriteBytesSec", null);
    view.put("primaryStorageReadIopsSec", null);
    view.put("primaryStorageWriteIopsSec", null);
    view.put("primaryStorageProfile", 0);
    view.put("primaryNetworkProfile", 0);
    view.put("created", Dates.micros(PREPARED));
    return view;
  }

  private static List<Map<String, Object>> templates(String whose) {
    var rows = SimulatedTemplate.ALL.stream().map(StockRoutes::view).toList();
    return List.of(
        Map.of(
            "id",
            0,
            "name",
            "Other",
            "description",
            "What can be installed on " + whose,
            "icon",
            "other.png",
            "templates",
            rows));
  }

  private static Map<String, Object> view(SimulatedTemplate it) {
    var view = new LinkedHashMap<String, Object>();
    view.put("id", it.id());
    view.put("name", it.name());
    view.put("version", it.version());
    view.put("variant", it.variant());
    view.put("arch", 1);
    view.put("description", "Made for the simulator");
    view.put("icon", "other.png");
    view.put("eol", false);
    view.put("eol_date", Dates.plain(PREPARED.plusSeconds(200_000_000)));
    view.put("eol_warning", false);
    view.put("deploy_type", 1);
    view.put("vnc", false);
    view.put("type", it.type());
    return view;
  }

  private static List<Map<String, @Nullable Object>> groups() {
    return List.of(group(1, "fi-hel", true), group(2, "de-fra", false));
  }

  private static Map<String, @Nullable Object> group(long id, String name, boolean usual) {
    var view = new LinkedHashMap<String, @Nullable Object>();
    view.put("id", id);
    view.put("name", name);
    view.put("label", null);
    view.put("description", null);
    view.put("distributionType", 5);
    view.put("enabled", true);
    view.put("default", usual);
    view.put("created", Dates.offset(PREPARED));
    view.put("updated", Dates.offset(PREPARED));
    return view;
  }

  private Map<String, Object> room(SimulatedMachine machine) {
    var hypervisor = new LinkedHashMap<String, Object>();
    hypervisor.put("id", machine.id);
    hypervisor.put("name", machine.name);
    hypervisor.put("enabled", true);
    hypervisor.put("prohibit", false);
    hypervisor.put("accept", false);
    hypervisor.put("commissioned", true);
    var resources = new LinkedHashMap<String, Object>();
    resources.put("servers", use("#", machine.maxServers, panel.on(machine).size()));
    resources.put("memory", use("MB", machine.maxMemory, panel.memoryOn(machine)));
    resources.put("cpuCores", use("#", 0, cores(machine)));
    var disk = use("GB", machine.maxStorage, panel.storageOn(machine));
    disk.put("enabled", 1);
    disk.put("name", "Local");
    disk.put("storageType", 0);
    resources.put("localStorage", disk);
    resources.put("otherStorage", List.of());
    var ipv4 = Map.of("ipv4", Map.of("free", machine.freeAddresses()));
    resources.put("network", Map.of("total", ipv4));
    return Map.of("hypervisor", hypervisor, "resources", resources);
  }

  private long cores(SimulatedMachine machine) {
    return panel.on(machine).stream().mapToLong(server -> server.cores).sum();
  }

  private static Map<String, @Nullable Object> use(String units, long max, long allocated) {
    var view = new LinkedHashMap<String, @Nullable Object>();
    view.put("units", units);
    view.put("max", max);
    view.put("allocated", allocated);
    view.put("free", max - allocated);
    view.put("percent", max == 0 ? null : allocated * 100 / max);
    return view;
  }
}
