package io.tallyhost.virtfusion;

import com.fasterxml.jackson.databind.JsonNode;
import io.tallyhost.domain.service.BuildRequest;
import io.tallyhost.domain.service.HypervisorServer;
import io.tallyhost.domain.service.HypervisorUser;
import io.tallyhost.domain.service.ServerPassword;
import io.tallyhost.domain.service.ServerRef;
import io.tallyhost.domain.service.ServerResources;
import io.tallyhost.domain.service.ServerSpec;
import io.tallyhost.domain.service.SshKey;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The panel's servers from creation to deletion. */
final class PanelServers {

  private static final long LONGEST_DELAY = 43_799;

  private final Panel panel;

  PanelServers(Panel panel) {
    this.panel = panel;
  }

  /** What the panel calls {@code hypervisorId} here is the group; without {@code ipv4}, none. */
  HypervisorServer create(ServerSpec spec) {
    var body = new LinkedHashMap<String, Object>();
    body.put("packageId", spec.packageId().value());
    body.put("userId", spec.owner().value());
    body.put("hypervisorId", spec.group().value());
    body.put("ipv4", spec.ipv4Addresses());
    spec.overrides().ifPresent(size -> override(body, size));
    return panel.call(PanelCall.post("/servers", body), ServerReader::full);
  }

  Optional<ServerPassword> build(ServerRef server, BuildRequest request) {
    var body = new LinkedHashMap<String, Object>();
    body.put("operatingSystemId", request.template().value());
    body.put("name", request.name());
    request.hostname().ifPresent(hostname -> body.put("hostname", hostname));
    body.put("sshKeys", request.sshKeys().stream().map(SshKey.Id::value).toList());
    body.put("vnc", false);
    body.put("ipv6", true);
    body.put("email", false);
    return panel.call(PanelCall.post("/servers/" + server + "/build", body), this::password);
  }

  Optional<HypervisorServer> find(ServerRef server) {
    return panel.callIfThere(PanelCall.get("/servers/" + server), ServerReader::full);
  }

  Optional<HypervisorServer> inspect(ServerRef server) {
    var call = PanelCall.get("/servers/" + server + "?remoteState=true");
    return panel.callIfThere(call, ServerReader::full);
  }

  List<HypervisorServer.Listing> of(HypervisorUser.Id owner) {
    var call = PanelCall.get("/servers/user/" + owner.value());
    return panel
        .callIfThere(call, answer -> Wire.list(answer, "data").map(ServerReader::ofUser).toList())
        .orElse(List.of());
  }

  /** Without a delay the panel's own default counts, on which its documents disagree. */
  void delete(ServerRef server, Duration delay) {
    var minutes = Math.min(LONGEST_DELAY, delay.plusSeconds(59).toMinutes());
    var call = PanelCall.delete("/servers/" + server + "?delay=" + minutes);
    var unused = panel.callIfThere(call, answer -> Boolean.TRUE);
  }

  private Optional<ServerPassword> password(JsonNode answer) {
    var settings = Wire.object(answer, "data").path("settings");
    return Wire.textIfThere(settings, "decryptedPassword").map(ServerPassword::new);
  }

  private static void override(Map<String, Object> body, ServerResources size) {
    body.put("memory", size.memoryMb());
    body.put("cpuCores", size.cores());
    body.put("storage", size.storageGb());
    body.put("traffic", size.trafficGb());
  }
}
