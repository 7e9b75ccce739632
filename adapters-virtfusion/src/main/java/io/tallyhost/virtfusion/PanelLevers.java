package io.tallyhost.virtfusion;

import com.fasterxml.jackson.databind.JsonNode;
import io.tallyhost.domain.service.ConsoleAccess;
import io.tallyhost.domain.service.HypervisorFailure;
import io.tallyhost.domain.service.HypervisorFailure.Kind;
import io.tallyhost.domain.service.HypervisorServer;
import io.tallyhost.domain.service.HypervisorServer.BuildState;
import io.tallyhost.domain.service.PowerAction;
import io.tallyhost.domain.service.PowerState;
import io.tallyhost.domain.service.QueueItem;
import io.tallyhost.domain.service.ServerPassword;
import io.tallyhost.domain.service.ServerRef;
import java.util.Map;
import java.util.Optional;

/** Power, suspension, password and screen of a server. */
final class PanelLevers {

  private static final Map<PowerAction, String> VERBS =
      Map.of(
          PowerAction.START, "boot",
          PowerAction.SHUTDOWN, "shutdown",
          PowerAction.STOP, "poweroff",
          PowerAction.RESTART, "restart");

  private final Panel panel;
  private final PanelServers servers;
  private final PanelAddress address;

  PanelLevers(Panel panel, PanelServers servers, PanelAddress address) {
    this.panel = panel;
    this.servers = servers;
    this.address = address;
  }

  /** The panel's suspension leaves a running machine running, so it is switched off first. */
  void suspend(ServerRef server) {
    var now = existing(server);
    if (now.power() != PowerState.STOPPED && now.condition().build() != BuildState.EMPTY) {
      var unused = press(server, PowerAction.STOP);
    }
    if (!now.condition().suspended()) {
      panel.tell(PanelCall.post(path(server, "/suspend")).repeatable());
    }
  }

  /** The panel does not start what it unsuspends. */
  void unsuspend(ServerRef server) {
    var now = existing(server);
    if (now.condition().suspended()) {
      lift(server);
    }
    if (now.power() != PowerState.RUNNING) {
      var unused = press(server, PowerAction.START);
    }
  }

  Optional<QueueItem.Id> press(ServerRef server, PowerAction action) {
    var call = PanelCall.post(path(server, "/power/" + VERBS.get(action)));
    var repeated = action == PowerAction.RESTART ? call : call.repeatable();
    return panel.call(repeated, PanelLevers::queued);
  }

  /** Without saying so, the panel would mail the password to the owner. */
  ServerPassword resetPassword(ServerRef server, String user) {
    Map<String, Object> body = Map.of("user", user, "sendMail", false);
    return panel.call(
        PanelCall.post(path(server, "/resetPassword"), body),
        answer -> new ServerPassword(Wire.text(Wire.object(answer, "data"), "expectedPassword")));
  }

  ConsoleAccess console(ServerRef server) {
    return panel.call(PanelCall.get(path(server, "/vnc")), this::screen);
  }

  /** The panel calls a screen that is off already busy when it is to be switched off. */
  ConsoleAccess switchConsole(ServerRef server, boolean on) {
    Map<String, Object> body = Map.of("action", on ? "enable" : "disable");
    try {
      return panel.call(PanelCall.post(path(server, "/vnc"), body), this::screen);
    } catch (HypervisorFailure failure) {
      if (on || failure.kind() != Kind.BUSY) {
        throw failure;
      }
      return alreadyOff(server, failure);
    }
  }

  Optional<QueueItem> queueItem(QueueItem.Id item) {
    return panel.callIfThere(PanelCall.get("/queue/" + item.value()), PanelLevers::progress);
  }

  private ConsoleAccess alreadyOff(ServerRef server, HypervisorFailure busy) {
    var now = console(server);
    if (now.enabled()) {
      throw busy;
    }
    return now;
  }

  /** Refused while the suspension itself is still under way. */
  private void lift(ServerRef server) {
    try {
      panel.tell(PanelCall.post(path(server, "/unsuspend")).repeatable());
    } catch (HypervisorFailure failure) {
      throw failure.kind() == Kind.REFUSED
          ? new HypervisorFailure(Kind.BUSY, failure.text(), failure)
          : failure;
    }
  }

  private HypervisorServer existing(ServerRef server) {
    return servers
        .inspect(server)
        .orElseThrow(() -> new HypervisorFailure(Kind.NOT_FOUND, "There is no such server."));
  }

  private ConsoleAccess screen(JsonNode answer) {
    var vnc = Wire.object(Wire.object(answer, "data"), "vnc");
    return new ConsoleAccess(
        Wire.text(vnc, "ip"),
        Wire.count(vnc, "port"),
        new ServerPassword(Wire.text(vnc, "password")),
        Wire.textIfThere(vnc.path("wss"), "url").flatMap(address::webSocket),
        Wire.flag(vnc, "enabled"));
  }

  private static Optional<QueueItem.Id> queued(JsonNode answer) {
    var data = answer.path("data");
    return data.hasNonNull("queueId")
        ? Optional.of(new QueueItem.Id(Wire.number(data, "queueId")))
        : Optional.empty();
  }

  private static QueueItem progress(JsonNode answer) {
    var data = Wire.object(answer, "data");
    return new QueueItem(
        new QueueItem.Id(Wire.number(data, "id")),
        data.hasNonNull("finished"),
        Wire.flag(data, "failed"),
        data.path("progress").asInt(0));
  }

  private static String path(ServerRef server, String rest) {
    return "/servers/" + server + rest;
  }
}
