package io.tallyhost.virtfusion;

import com.fasterxml.jackson.databind.JsonNode;
import io.tallyhost.domain.service.HypervisorServer;
import io.tallyhost.domain.service.HypervisorServer.BuildState;
import io.tallyhost.domain.service.HypervisorServer.Condition;
import io.tallyhost.domain.service.HypervisorUser;
import io.tallyhost.domain.service.PowerState;
import io.tallyhost.domain.service.ServerRef;
import io.tallyhost.domain.service.ServerResources;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads servers, of which the panel has three shapes. */
final class ServerReader {

  private static final Comparator<JsonNode> BY_ORDER =
      Comparator.comparingInt(node -> node.path("order").asInt(Integer.MAX_VALUE));

  private ServerReader() {}

  /** The full shape under {@code data}: reading, creating and building a server answer it. */
  static HypervisorServer full(JsonNode answer) {
    var data = Wire.object(answer, "data");
    return new HypervisorServer(
        new ServerRef(Wire.number(data, "id")),
        new HypervisorUser.Id(Wire.number(data, "ownerId")),
        Wire.textIfThere(data, "name").orElse(""),
        Wire.textIfThere(data, "hostname").filter(name -> !name.isBlank()),
        condition(data),
        power(data.path("remoteState")),
        resources(data),
        addresses(data, "ipv4", ServerReader::ipv4),
        addresses(data, "ipv6", ServerReader::ipv6),
        PanelDates.read(Wire.text(data, "created")));
  }

  /** The shape in the list of one user's servers, which tells no dates. */
  static HypervisorServer.Listing ofUser(JsonNode row) {
    return new HypervisorServer.Listing(
        new ServerRef(Wire.number(row, "id")),
        new HypervisorUser.Id(Wire.number(row, "ownerId")),
        Wire.textIfThere(row, "name").orElse(""),
        build(Wire.number(row, "commissionStatus")),
        Wire.flag(row, "suspended"),
        Optional.empty());
  }

  /** The shape in the list of all servers. */
  static HypervisorServer.Listing simple(JsonNode row) {
    return new HypervisorServer.Listing(
        new ServerRef(Wire.number(row, "id")),
        new HypervisorUser.Id(Wire.number(row, "owner")),
        Wire.textIfThere(row, "name").orElse(""),
        build(Wire.number(row, "commissioned")),
        Wire.flag(row, "suspended"),
        Wire.textIfThere(row, "created").map(PanelDates::read));
  }

  /** Whether the panel works on it; changes that wait for a power cycle do not count. */
  private static Condition condition(JsonNode data) {
    var build = build(Wire.number(data, "commissionStatus"));
    var active = data.path("tasks").path("active").asBoolean(false);
    return new Condition(build, active, Wire.flag(data, "suspended"));
  }

  /** Of all marks of an installation only this one is to be trusted. */
  private static BuildState build(long commissionStatus) {
    if (commissionStatus < 0 || commissionStatus > 3) {
      throw new Unreadable("a build state of unknown meaning");
    }
    var states =
        List.of(BuildState.EMPTY, BuildState.BUILDING, BuildState.FAILED, BuildState.COMPLETE);
    return states.get((int) commissionStatus);
  }

  /** False, or missing, means not asked or no answer: that is not off. */
  private static PowerState power(JsonNode remote) {
    return switch (remote.path("state").asText("").toLowerCase(Locale.ROOT)) {
      case "running" -> PowerState.RUNNING;
      case "stopped", "shutoff" -> PowerState.STOPPED;
      case "paused" -> PowerState.PAUSED;
      default -> PowerState.UNKNOWN;
    };
  }

  private static ServerResources resources(JsonNode data) {
    var given = Wire.object(Wire.object(data, "settings"), "resources");
    return new ServerResources(
        Wire.count(given, "memory"),
        Wire.count(given, "cpuCores"),
        Wire.count(given, "storage"),
        Wire.count(given, "traffic"));
  }

  private static List<String> addresses(
      JsonNode data, String family, java.util.function.Function<JsonNode, Stream<String>> reader) {
    return Wire.listIfThere(data.path("network"), "interfaces")
        .sorted(BY_ORDER)
        .flatMap(port -> Wire.listIfThere(port, family).sorted(BY_ORDER))
        .flatMap(reader)
        .toList();
  }

  private static Stream<String> ipv4(JsonNode row) {
    return Wire.textIfThere(row, "address").stream();
  }

  /** A routed network without single addresses is told by its prefix. */
  private static Stream<String> ipv6(JsonNode row) {
    var single =
        Wire.listIfThere(row, "addresses")
            .flatMap(address -> Optional.ofNullable(address.textValue()).stream())
            .toList();
    return single.isEmpty() ? Wire.textIfThere(row, "subnet").stream() : single.stream();
  }
}
