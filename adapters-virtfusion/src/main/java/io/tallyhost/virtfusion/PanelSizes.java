package io.tallyhost.virtfusion;

import com.fasterxml.jackson.databind.JsonNode;
import io.tallyhost.domain.service.HypervisorPackage;
import io.tallyhost.domain.service.ServerRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes to what a server has: name, memory, cores, traffic, disk, addresses. */
final class PanelSizes {

  private final Panel panel;

  PanelSizes(Panel panel) {
    this.panel = panel;
  }

  void rename(ServerRef server, String name) {
    modify(server, "name", Map.of("name", name));
  }

  void memory(ServerRef server, int megabytes) {
    modify(server, "memory", Map.of("memory", megabytes));
  }

  /** The path says {@code cpuCores}, the field {@code cores}. */
  void cores(ServerRef server, int cores) {
    modify(server, "cpuCores", Map.of("cores", cores));
  }

  void traffic(ServerRef server, int gigabytes) {
    modify(server, "traffic", Map.of("traffic", gigabytes));
  }

  void storage(ServerRef server, int gigabytes) {
    modify(server, "storage", Map.of("drive", "a", "size", gigabytes));
  }

  /** Every flag is sent, since a missing one means yes; backups are not ours to change. */
  void takePackage(ServerRef server, HypervisorPackage.Id packageId) {
    Map<String, Object> flags =
        Map.ofEntries(
            Map.entry("backupPlan", false),
            Map.entry("cpu", true),
            Map.entry("memory", true),
            Map.entry("primaryDiskReadIOPS", true),
            Map.entry("primaryDiskReadThroughput", true),
            Map.entry("primaryDiskSize", true),
            Map.entry("primaryDiskWriteIOPS", true),
            Map.entry("primaryDiskWriteThroughput", true),
            Map.entry("primaryNetworkInboundSpeed", true),
            Map.entry("primaryNetworkOutboundSpeed", true),
            Map.entry("primaryNetworkTraffic", true));
    panel.tell(PanelCall.put("/servers/" + server + "/package/" + packageId.value(), flags));
  }

  List<String> addIpv4(ServerRef server, int count) {
    Map<String, Object> body = Map.of("interface", "primary", "quantity", count);
    return panel.call(
        PanelCall.post("/servers/" + server + "/ipv4Qty", body), PanelSizes::addresses);
  }

  private void modify(ServerRef server, String what, Map<String, Object> body) {
    panel.tell(PanelCall.put("/servers/" + server + "/modify/" + what, body));
  }

  private static List<String> addresses(JsonNode answer) {
    return Wire.list(answer, "data")
        .map(node -> Optional.ofNullable(node.textValue()))
        .map(text -> text.orElseThrow(() -> new Unreadable("an address is no text")))
        .toList();
  }
}
