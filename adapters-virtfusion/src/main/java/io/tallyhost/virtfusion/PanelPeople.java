package io.tallyhost.virtfusion;

import com.fasterxml.jackson.databind.JsonNode;
import io.tallyhost.domain.service.HypervisorUser;
import io.tallyhost.domain.service.SshKey;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The panel's users and their keys. */
final class PanelPeople {

  private final Panel panel;

  PanelPeople(Panel panel) {
    this.panel = panel;
  }

  Optional<HypervisorUser> findUser(HypervisorUser.Relation relation) {
    var name = URLEncoder.encode(relation.value(), StandardCharsets.UTF_8).replace("+", "%20");
    var call = PanelCall.get("/users/" + name + "/byExtRelation?relStr=true");
    return panel.callIfThere(call, answer -> user(answer, relation));
  }

  /** Customers may not create servers in the panel, behind the wallet's back. */
  HypervisorUser createUser(HypervisorUser.Registration wanted) {
    Map<String, Object> body =
        Map.of(
            "name", wanted.name(),
            "email", wanted.email(),
            "relStr", wanted.relation().value(),
            "selfService", 0,
            "sendMail", false);
    return panel.call(PanelCall.post("/users", body), answer -> user(answer, wanted.relation()));
  }

  List<SshKey> keysOf(HypervisorUser.Id owner) {
    var call = PanelCall.get("/ssh_keys/user/" + owner.value());
    return panel.callIfThere(call, PanelPeople::keys).orElse(List.of());
  }

  SshKey addKey(HypervisorUser.Id owner, SshKey.Draft key) {
    Map<String, Object> body =
        Map.of("userId", owner.value(), "name", key.name(), "publicKey", key.publicKey());
    return panel.call(PanelCall.post("/ssh_keys", body), answer -> created(answer, key));
  }

  void removeKey(SshKey.Id key) {
    var unused =
        panel.callIfThere(PanelCall.delete("/ssh_keys/" + key.value()), answer -> Boolean.TRUE);
  }

  private static HypervisorUser user(JsonNode answer, HypervisorUser.Relation relation) {
    var id = Wire.number(Wire.object(answer, "data"), "id");
    return new HypervisorUser(new HypervisorUser.Id(id), relation);
  }

  private static List<SshKey> keys(JsonNode answer) {
    return Wire.list(answer, "data").map(PanelPeople::key).toList();
  }

  private static SshKey key(JsonNode row) {
    return new SshKey(
        new SshKey.Id(Wire.number(row, "id")),
        Wire.text(row, "name"),
        Wire.text(row, "publicKey"),
        Wire.textIfThere(row, "type").orElse("OpenSSH"),
        Wire.flag(row, "enabled"),
        PanelDates.read(Wire.text(row, "created")));
  }

  /** The answer to a new key leaves out the key, and names its date unlike all others. */
  private static SshKey created(JsonNode answer, SshKey.Draft draft) {
    var data = Wire.object(answer, "data");
    return new SshKey(
        new SshKey.Id(Wire.number(data, "id")),
        draft.name(),
        draft.publicKey(),
        Wire.textIfThere(data, "type").orElse("OpenSSH"),
        true,
        PanelDates.read(Wire.text(data, "createdAt")));
  }
}
