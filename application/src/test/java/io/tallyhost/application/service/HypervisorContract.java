package io.tallyhost.application.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.domain.service.BuildRequest;
import io.tallyhost.domain.service.Hypervisor;
import io.tallyhost.domain.service.HypervisorFailure;
import io.tallyhost.domain.service.HypervisorFailure.Kind;
import io.tallyhost.domain.service.HypervisorPackage;
import io.tallyhost.domain.service.HypervisorServer;
import io.tallyhost.domain.service.HypervisorServer.BuildState;
import io.tallyhost.domain.service.HypervisorUser;
import io.tallyhost.domain.service.OsTemplate;
import io.tallyhost.domain.service.PowerState;
import io.tallyhost.domain.service.ServerRef;
import io.tallyhost.domain.service.ServerResources;
import io.tallyhost.domain.service.ServerSpec;
import io.tallyhost.domain.service.SshKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What every hypervisor must do, the one in memory as well as the one behind HTTP. */
public abstract class HypervisorContract {

  protected static final HypervisorPackage.Id SMALL = new HypervisorPackage.Id(1);
  protected static final HypervisorPackage.Id LARGE = new HypervisorPackage.Id(3);
  protected static final ServerSpec.GroupId HELSINKI = new ServerSpec.GroupId(1);
  protected static final OsTemplate.Id UBUNTU = new OsTemplate.Id(1);
  protected static final ServerRef NOWHERE = new ServerRef(999_999);

  protected abstract Hypervisor hypervisor();

  /** Lets time go by, until what takes at most this long is done. */
  protected abstract void pass(Duration time);

  @Test
  void it_answers_when_it_is_ready() {
    hypervisor().checkReady();
  }

  @Test
  void the_prepared_packages_tell_their_sizes() {
    assertThat(hypervisor().packages())
        .extracting(HypervisorPackage::name)
        .contains("vps-1g", "vps-2g", "vps-4g", "custom");
    assertThat(hypervisor().packages().get(0).resources())
        .isEqualTo(new ServerResources(1024, 1, 20, 1000));
  }

  @Test
  void templates_are_named_as_people_name_them() {
    assertThat(hypervisor().templatesFor(SMALL))
        .extracting(OsTemplate::label)
        .contains("Ubuntu 24.04 LTS", "Debian 12", "Rocky Linux 9");
    assertThat(hypervisor().templatesFor(new HypervisorPackage.Id(77))).isEmpty();
  }

  @Test
  void a_location_tells_what_room_it_has() {
    assertThat(hypervisor().roomIn(HELSINKI))
        .anyMatch(room -> room.fits(new ServerResources(1024, 1, 20, 1000)));
    assertThat(hypervisor().roomIn(new ServerSpec.GroupId(77))).isEmpty();
  }

  @Test
  void a_user_is_found_by_its_relation_once_it_exists() {
    var relation = new HypervisorUser.Relation("tallyhost:ä/1?");
    assertThat(hypervisor().findUser(relation)).isEmpty();

    var created = register(relation, "first@example.test");

    assertThat(hypervisor().findUser(relation)).contains(created);
  }

  @Test
  void an_email_is_taken_only_once() {
    register(new HypervisorUser.Relation("one"), "same@example.test");

    refuses(Kind.REFUSED, () -> register(new HypervisorUser.Relation("two"), "same@example.test"));
    assertThat(hypervisor().findUser(new HypervisorUser.Relation("two"))).isEmpty();
  }

  @Test
  void a_key_belongs_to_one_user_and_can_be_removed_twice() {
    var owner = owner();
    var other = register(new HypervisorUser.Relation("other"), "other@example.test").id();
    var key = hypervisor().addSshKey(owner, new SshKey.Draft("laptop", "ssh-ed25519 AAAAC3Nz me"));

    assertThat(hypervisor().sshKeysOf(owner)).containsExactly(key);
    assertThat(hypervisor().sshKeysOf(other)).isEmpty();
    assertThat(key.publicKey()).isEqualTo("ssh-ed25519 AAAAC3Nz me");

    hypervisor().removeSshKey(key.id());
    hypervisor().removeSshKey(key.id());
    assertThat(hypervisor().sshKeysOf(owner)).isEmpty();
  }

  @Test
  void a_created_server_is_empty_and_its_owners() {
    var owner = owner();
    var server = create(owner);

    assertThat(server.condition().build()).isEqualTo(BuildState.EMPTY);
    assertThat(server.owner()).isEqualTo(owner);
    assertThat(server.ipv4()).hasSize(1);
    assertThat(server.resources()).isEqualTo(new ServerResources(1024, 1, 20, 1000));
    assertThat(hypervisor().find(server.ref())).contains(server);
    assertThat(hypervisor().serversOf(owner))
        .extracting(HypervisorServer.Listing::ref)
        .containsExactly(server.ref());
  }

  @Test
  void what_was_ordered_to_measure_overrides_the_package() {
    var size = new ServerResources(6144, 3, 75, 0);
    var server = hypervisor().create(spec(owner(), new HypervisorPackage.Id(4), Optional.of(size)));

    assertThat(server.resources()).isEqualTo(size);
  }

  @Test
  void a_refused_server_leaves_nothing_behind() {
    var owner = owner();

    refuses(
        Kind.REFUSED,
        () -> hypervisor().create(spec(owner, new HypervisorPackage.Id(77), Optional.empty())));
    assertThat(hypervisor().serversOf(owner)).isEmpty();
  }

  @Test
  void an_installation_takes_its_time_and_tells_the_password_once() {
    var server = create(owner()).ref();
    var password = hypervisor().build(server, request(UBUNTU));

    assertThat(password).isPresent();
    assertThat(read(server).condition().build()).isEqualTo(BuildState.BUILDING);
    refuses(Kind.BUSY, () -> hypervisor().build(server, request(UBUNTU)));

    pass(Duration.ofMinutes(1));
    assertThat(read(server).condition().build()).isEqualTo(BuildState.COMPLETE);
    assertThat(read(server).condition().busy()).isFalse();
    assertThat(read(server).name()).isEqualTo("svc-1");
    assertThat(read(server).hostname()).contains("edge.example.test");
    assertThat(inspect(server).power()).isEqualTo(PowerState.RUNNING);
  }

  @Test
  void an_unknown_template_is_refused_and_installs_nothing() {
    var server = create(owner()).ref();

    refuses(Kind.REFUSED, () -> hypervisor().build(server, request(new OsTemplate.Id(77))));
    assertThat(read(server).condition().build()).isEqualTo(BuildState.EMPTY);
  }

  @Test
  void what_does_not_exist_is_empty_to_read_and_not_found_to_change() {
    assertThat(hypervisor().find(NOWHERE)).isEmpty();
    assertThat(hypervisor().inspect(NOWHERE)).isEmpty();
    assertThat(hypervisor().templatesOf(NOWHERE)).isEmpty();
    refuses(Kind.NOT_FOUND, () -> hypervisor().rename(NOWHERE, "x"));
    refuses(Kind.NOT_FOUND, () -> hypervisor().suspend(NOWHERE));
    refuses(Kind.NOT_FOUND, () -> hypervisor().build(NOWHERE, request(UBUNTU)));
  }

  @Test
  void a_deleted_server_is_gone_after_the_delay_and_not_before() {
    var owner = owner();
    var server = create(owner).ref();

    hypervisor().delete(server, Duration.ofHours(1));
    assertThat(hypervisor().find(server)).isPresent();
    pass(Duration.ofHours(2));

    assertThat(hypervisor().find(server)).isEmpty();
    assertThat(hypervisor().serversOf(owner)).isEmpty();
    hypervisor().delete(server, Duration.ZERO);
  }

  @Test
  void the_sweep_sees_every_server() {
    var owner = owner();
    var created = List.of(create(owner).ref(), create(owner).ref(), create(owner).ref());
    var seen = new java.util.ArrayList<ServerRef>();
    hypervisor().forEachServer(listing -> seen.add(listing.ref()));

    assertThat(seen).containsExactlyInAnyOrderElementsOf(created);
  }

  /** A user of this test alone. */
  protected HypervisorUser.Id owner() {
    return register(new HypervisorUser.Relation("owner"), "owner@example.test").id();
  }

  protected HypervisorServer create(HypervisorUser.Id owner) {
    return hypervisor().create(spec(owner, SMALL, Optional.empty()));
  }

  protected HypervisorServer read(ServerRef server) {
    return hypervisor().find(server).orElseThrow();
  }

  protected HypervisorServer inspect(ServerRef server) {
    return hypervisor().inspect(server).orElseThrow();
  }

  protected static BuildRequest request(OsTemplate.Id template) {
    return new BuildRequest(template, "svc-1", Optional.of("edge.example.test"), List.of());
  }

  protected static ServerSpec spec(
      HypervisorUser.Id owner, HypervisorPackage.Id size, Optional<ServerResources> overrides) {
    return new ServerSpec(owner, size, HELSINKI, 1, overrides);
  }

  protected static void refuses(Kind kind, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            HypervisorFailure.class, failure -> assertThat(failure.kind()).isEqualTo(kind));
  }

  private HypervisorUser register(HypervisorUser.Relation relation, String email) {
    return hypervisor().createUser(new HypervisorUser.Registration(relation, "Somebody", email));
  }
}
