package io.tallyhost.virtfusion.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Users and their keys. */
final class PeopleRoutes {

  private final SimulatedPanel panel;

  PeopleRoutes(SimulatedPanel panel) {
    this.panel = panel;
  }

  void addTo(RouteTable routes) {
    routes
        .on("POST /users", this::createUser)
        .on("GET /users/{relation}/byExtRelation", this::findUser)
        .on("POST /ssh_keys", this::addKey)
        .on("GET /ssh_keys/user/{id}", this::keysOf)
        .on("GET /ssh_keys/{id}", call -> Answer.data(200, view(key(call))))
        .on("DELETE /ssh_keys/{id}", this::removeKey);
  }

  private Answer createUser(Call call) {
    var email = call.required("email");
    if (!email.contains("@")) {
      throw Refusal.invalid("The email must be a valid email address.");
    }
    var relation = Optional.ofNullable(call.body().path("relStr").textValue()).orElse("");
    var view = view(panel.addUser(relation, call.required("name"), email));
    view.put("password", panel.secrets.password());
    return Answer.data(201, view);
  }

  private Answer findUser(Call call) {
    var byText = "true".equals(call.query("relStr").orElse(""));
    var wanted = call.word(0);
    return panel.users.values().stream()
        .filter(user -> byText && user.relation().equals(wanted))
        .findFirst()
        .map(user -> Answer.data(200, view(user)))
        .orElseThrow(() -> Refusal.absent("user"));
  }

  private Answer addKey(Call call) {
    var owner = call.number("userId");
    if (!panel.users.containsKey(owner)) {
      throw Refusal.invalid("The selected user is invalid.");
    }
    var text = call.required("publicKey");
    if (!text.startsWith("ssh-") && !text.startsWith("ecdsa-")) {
      throw Refusal.invalid("The public key is not valid.");
    }
    var key = panel.addKey(owner, call.required("name"), text);
    return Answer.data(
        201,
        Map.of(
            "id", key.id(),
            "name", key.name(),
            "type", "OpenSSH",
            "createdAt", Dates.micros(key.created())));
  }

  private Answer keysOf(Call call) {
    var owner = panel.user(call.id(0)).id();
    List<Map<String, Object>> rows =
        panel.keys.values().stream()
            .filter(key -> key.owner() == owner)
            .map(PeopleRoutes::view)
            .toList();
    return Answer.data(200, rows);
  }

  private Answer removeKey(Call call) {
    panel.keys.remove(key(call).id());
    return Answer.empty(204);
  }

  private SimulatedKey key(Call call) {
    return Optional.ofNullable(panel.keys.get(call.id(0)))
        .orElseThrow(() -> Refusal.absent("ssh key"));
  }

  private static Map<String, Object> view(SimulatedKey key) {
    return Map.of(
        "id", key.id(),
        "name", key.name(),
        "publicKey", key.publicKey(),
        "type", "OpenSSH",
        "enabled", true,
        "created", Dates.offset(key.created()),
        "updated", Dates.offset(key.created()));
  }

  private static Map<String, @Nullable Object> view(SimulatedUser user) {
    var view = new LinkedHashMap<String, @Nullable Object>();
    view.put("id", user.id());
    view.put("admin", false);
    view.put("extRelationId", null);
    view.put("selfService", 0);
    view.put("selfServiceHourlyGroupProfiles", List.of());
    view.put("selfServiceResourceGroupProfiles", List.of());
    view.put("selfServiceHourlyResourcePack", null);
    view.put("name", user.name());
    view.put("email", user.email());
    view.put("timezone", "UTC");
    view.put("suspended", false);
    view.put("twoFactorAuth", false);
    view.put("created", Dates.micros(user.created()));
    view.put("updated", Dates.micros(user.created()));
    return view;
  }
}
