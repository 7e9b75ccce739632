package io.tallyhost.http.vps;

import io.tallyhost.application.service.AddSshKey;
import io.tallyhost.application.service.ListSshKeys;
import io.tallyhost.application.service.RemoveSshKey;
import io.tallyhost.domain.service.SshKey;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.http.shared.Json;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Request;
import io.tallyhost.http.shared.Router;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Public keys for new servers. */
public final class SshKeyRoutes implements VpsRoutes {

  private final ListSshKeys listSshKeys;
  private final AddSshKey addSshKey;
  private final RemoveSshKey removeSshKey;

  public SshKeyRoutes(ListSshKeys listSshKeys, AddSshKey addSshKey, RemoveSshKey removeSshKey) {
    this.listSshKeys = listSshKeys;
    this.addSshKey = addSshKey;
    this.removeSshKey = removeSshKey;
  }

  @Override
  public void addTo(Router router) {
    router
        .get("/ssh-keys", this::list)
        .post("/ssh-keys", this::add)
        .delete("/ssh-keys/{id}", this::remove);
  }

  private Reply list(Request request) {
    var keys = listSshKeys.handle(request.principal());
    return Reply.ok(Json.object("sshKeys", keys.stream().map(SshKeyRoutes::listed).toList()));
  }

  private Reply add(Request request) {
    var body = request.body();
    var command = new AddSshKey.Command(body.text("name"), body.text("publicKey"));
    try {
      return added(addSshKey.handle(request.principal(), command));
    } catch (InvalidValue e) {
      if (e.field().equals("publicKey")) {
        return VpsSurface.refused("Public key must be a valid OpenSSH key", e);
      }
      throw e;
    }
  }

  private static Reply added(SshKey key) {
    var json = listed(key);
    json.remove("enabled");
    return Reply.created(Json.object("sshKey", json));
  }

  private Reply remove(Request request) {
    var id = request.path("id");
    if (!id.matches("[1-9][0-9]{0,17}")) {
      throw VpsSurface.refusal(400, "id must be a positive integer");
    }
    var key = new SshKey.Id(Long.parseLong(id));
    removeSshKey.handle(request.principal(), key);
    return Reply.ok(Json.object("ok", true, "id", key.value()));
  }

  private static Map<String, @Nullable Object> listed(SshKey key) {
    return Json.object(
        "id", key.id().value(),
        "name", key.name(),
        "publicKey", key.publicKey(),
        "type", key.type(),
        "enabled", key.enabled(),
        "createdAt", key.createdAt());
  }
}
