package io.tallyhost.application.service;

import io.tallyhost.domain.service.HypervisorFailure;
import io.tallyhost.domain.service.HypervisorFailure.Kind;
import io.tallyhost.domain.service.HypervisorPackage;
import io.tallyhost.domain.service.HypervisorRoom;
import io.tallyhost.domain.service.HypervisorUser;
import io.tallyhost.domain.service.OsTemplate;
import io.tallyhost.domain.service.ServerResources;
import io.tallyhost.domain.service.ServerSpec;
import io.tallyhost.domain.service.SshKey;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Packages, templates, users and keys of the in-memory hypervisor. */
final class InMemoryPanel {

  private record OwnedKey(HypervisorUser.Id owner, SshKey key) {}

  private static final List<OsTemplate> TEMPLATES =
      List.of(
          template(1, "Ubuntu 24.04 LTS"),
          template(2, "Debian 12"),
          template(3, "Rocky Linux 9"),
          template(42, "AlmaLinux 9"));
  private static final List<HypervisorPackage> PACKAGES =
      List.of(
          size(1, "vps-1g", new ServerResources(1024, 1, 20, 1000)),
          size(2, "vps-2g", new ServerResources(2048, 2, 40, 2000)),
          size(3, "vps-4g", new ServerResources(4096, 2, 60, 4000)),
          size(4, "custom", new ServerResources(1024, 1, 20, 1000)));

  private final Clock clock;
  private final Map<HypervisorUser.Id, HypervisorUser.Registration> users = new LinkedHashMap<>();
  private final Map<SshKey.Id, OwnedKey> keys = new LinkedHashMap<>();
  private long lastKey;

  InMemoryPanel(Clock clock) {
    this.clock = clock;
  }

  List<HypervisorPackage> packages() {
    return PACKAGES;
  }

  List<OsTemplate> templates() {
    return TEMPLATES;
  }

  List<OsTemplate> templatesFor(HypervisorPackage.Id id) {
    return PACKAGES.stream().anyMatch(it -> it.id().equals(id)) ? TEMPLATES : List.of();
  }

  List<HypervisorRoom> room(ServerSpec.GroupId group) {
    var plenty = OptionalLong.of(1_000_000);
    return group.value() > 2
        ? List.of()
        : List.of(new HypervisorRoom("one", true, plenty, plenty, plenty, plenty, 250));
  }

  ServerResources sizeOf(HypervisorPackage.Id id) {
    return PACKAGES.stream()
        .filter(it -> it.id().equals(id))
        .map(HypervisorPackage::resources)
        .findFirst()
        .orElseThrow(() -> refused("There is no such package"));
  }

  boolean knows(HypervisorUser.Id user) {
    return users.containsKey(user);
  }

  boolean knows(OsTemplate.Id template) {
    return TEMPLATES.stream().anyMatch(it -> it.id().equals(template));
  }

  Optional<HypervisorUser> findUser(HypervisorUser.Relation relation) {
    return users.entrySet().stream()
        .filter(user -> user.getValue().relation().equals(relation))
        .map(user -> new HypervisorUser(user.getKey(), relation))
        .findFirst();
  }

  HypervisorUser register(HypervisorUser.Registration wanted) {
    if (users.values().stream().anyMatch(it -> it.email().equalsIgnoreCase(wanted.email()))) {
      throw refused("A user with this e-mail exists already");
    }
    var id = new HypervisorUser.Id(users.size() + 1L);
    users.put(id, wanted);
    return new HypervisorUser(id, wanted.relation());
  }

  List<SshKey> keysOf(HypervisorUser.Id owner) {
    return keys.values().stream()
        .filter(it -> it.owner().equals(owner))
        .map(OwnedKey::key)
        .toList();
  }

  SshKey addKey(HypervisorUser.Id owner, SshKey.Draft draft) {
    if (!knows(owner)) {
      throw refused("There is no such user");
    }
    var id = new SshKey.Id(++lastKey);
    var key = new SshKey(id, draft.name(), draft.publicKey(), "OpenSSH", true, clock.instant());
    keys.put(id, new OwnedKey(owner, key));
    return key;
  }

  void removeKey(SshKey.Id id) {
    keys.remove(id);
  }

  static HypervisorFailure refused(String text) {
    return new HypervisorFailure(Kind.REFUSED, text);
  }

  private static OsTemplate template(long id, String label) {
    return new OsTemplate(new OsTemplate.Id(id), label);
  }

  private static HypervisorPackage size(long id, String name, ServerResources resources) {
    return new HypervisorPackage(new HypervisorPackage.Id(id), name, true, resources);
  }
}
