package io.tallyhost.virtfusion;

import com.fasterxml.jackson.databind.JsonNode;
import io.tallyhost.domain.service.HypervisorPackage;
import io.tallyhost.domain.service.HypervisorRoom;
import io.tallyhost.domain.service.OsTemplate;
import io.tallyhost.domain.service.ServerResources;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what the panel has to offer: packages, templates and room. */
final class StockReader {

  private StockReader() {}

  static List<HypervisorPackage> packages(JsonNode answer) {
    return Wire.list(answer, "data").map(StockReader::onePackage).toList();
  }

  /** Templates come in groups, whose names are for decoration. */
  static Stream<JsonNode> templateRows(JsonNode answer) {
    return Wire.list(answer, "data").flatMap(group -> Wire.list(group, "templates"));
  }

  static OsTemplate template(JsonNode row) {
    var id = new OsTemplate.Id(Wire.number(row, "id"));
    return new OsTemplate(id, label(row));
  }

  static HypervisorRoom room(JsonNode row) {
    var machine = Wire.object(row, "hypervisor");
    var given = Wire.object(row, "resources");
    return new HypervisorRoom(
        Wire.textIfThere(machine, "name").orElse(""),
        accepts(machine),
        free(given.path("servers")),
        free(given.path("memory")),
        free(given.path("cpuCores")),
        storage(given),
        given.path("network").path("total").path("ipv4").path("free").asLong(0));
  }

  private static HypervisorPackage onePackage(JsonNode row) {
    return new HypervisorPackage(
        new HypervisorPackage.Id(Wire.number(row, "id")),
        Wire.text(row, "name"),
        Wire.flag(row, "enabled"),
        new ServerResources(
            Wire.count(row, "memory"),
            Wire.count(row, "cpuCores"),
            Wire.count(row, "primaryStorage"),
            Wire.count(row, "traffic")));
  }

  private static String label(JsonNode row) {
    return Stream.of("name", "version", "variant")
        .map(field -> Wire.textIfThere(row, field).orElse("").strip())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static boolean accepts(JsonNode machine) {
    return Wire.flag(machine, "enabled")
        && Wire.flag(machine, "commissioned")
        && !Wire.flag(machine, "prohibit");
  }

  /** A maximum of zero is none at all, and what is "free" is negative then. */
  private static OptionalLong free(JsonNode row) {
    return Wire.number(row, "max") == 0
        ? OptionalLong.empty()
        : OptionalLong.of(Math.max(0, Wire.number(row, "free")));
  }

  private static OptionalLong storage(JsonNode given) {
    var local = given.path("localStorage");
    var others = Wire.listIfThere(given, "otherStorage");
    return Stream.concat(Stream.of(local), others)
        .filter(place -> place.isObject() && Wire.flag(place, "enabled"))
        .map(StockReader::free)
        .max(Comparator.comparingLong(free -> free.orElse(Long.MAX_VALUE)))
        .orElse(OptionalLong.of(0));
  }
}
