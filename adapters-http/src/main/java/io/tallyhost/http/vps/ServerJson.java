package io.tallyhost.http.vps;

import io.tallyhost.application.service.ShowServer;
import io.tallyhost.domain.service.ConsoleAccess;
import io.tallyhost.domain.service.OsTemplate;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.http.shared.Json;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Servers in this dialect's words. */
final class ServerJson {

  private ServerJson() {}

  static Object status(ShowServer.Result result) {
    var server = result.server();
    return Json.object(
        "serviceId", result.service().id().value(),
        "externalId", Long.toString(server.ref().value()),
        "state", server.power().name().toLowerCase(Locale.ROOT),
        "hostname", server.hostname(),
        "name", server.name(),
        "cpuCores", server.resources().cores(),
        "memoryMb", server.resources().memoryMb(),
        "storageGb", server.resources().storageGb(),
        "trafficGb", server.resources().trafficGb(),
        "ipAddresses",
            Stream.concat(addresses(server.ipv4(), "ipv4"), addresses(server.ipv6(), "ipv6"))
                .toList());
  }

  private static Stream<Object> addresses(List<String> addresses, String type) {
    return addresses.stream().map(address -> Json.object("address", address, "type", type));
  }

  static Object console(ServiceId service, ConsoleAccess access) {
    return Json.object(
        "serviceId", service.value(),
        "console",
            Json.object(
                "ip", access.ip(),
                "port", access.port(),
                "password", access.password().value(),
                "wssUrl", access.webSocket().map(URI::toString),
                "enabled", access.enabled()));
  }

  static Object template(OsTemplate template) {
    return Json.object("id", template.id().value(), "label", template.label());
  }
}
