package io.tallyhost.application.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.domain.service.BuildRequest;
import io.tallyhost.domain.service.Hypervisor;
import io.tallyhost.domain.service.HypervisorFailure;
import io.tallyhost.domain.service.HypervisorFailure.Kind;
import io.tallyhost.domain.service.HypervisorPackage;
import io.tallyhost.domain.service.HypervisorServer;
import io.tallyhost.domain.service.HypervisorUser;
import io.tallyhost.domain.service.OsTemplate;
import io.tallyhost.domain.service.PowerAction;
import io.tallyhost.domain.service.PowerState;
import io.tallyhost.domain.service.QueueItem;
import io.tallyhost.domain.service.ServerRef;
import io.tallyhost.domain.service.ServerResources;
import io.tallyhost.domain.service.ServerSpec;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every hypervisor must do with a server that runs. */
public abstract class HypervisorLifeContract {

  private static final Duration SOON = Duration.ofMinutes(2);

  private ServerRef server = new ServerRef(1);

  protected abstract Hypervisor hypervisor();

  /** Lets time go by, until what takes at most this long is done. */
  protected abstract void pass(Duration time);

  @BeforeEach
  void install_a_server() {
    var relation = new HypervisorUser.Relation("life");
    var owner =
        hypervisor()
            .createUser(new HypervisorUser.Registration(relation, "Life", "life@example.test"));
    var size = new HypervisorPackage.Id(1);
    var spec = new ServerSpec(owner.id(), size, new ServerSpec.GroupId(1), 1, Optional.empty());
    server = hypervisor().create(spec).ref();
    var request = new BuildRequest(new OsTemplate.Id(1), "svc-1", Optional.empty(), List.of());
    assertThat(hypervisor().build(server, request)).isPresent();
    pass(SOON);
  }

  @Test
  void power_follows_the_button() {
    press(PowerAction.STOP);
    assertThat(now().power()).isEqualTo(PowerState.STOPPED);
    press(PowerAction.START);
    assertThat(now().power()).isEqualTo(PowerState.RUNNING);
    press(PowerAction.SHUTDOWN);
    assertThat(now().power()).isEqualTo(PowerState.STOPPED);
  }

  @Test
  void a_quick_look_does_not_claim_to_know_the_power_state() {
    assertThat(hypervisor().find(server).orElseThrow().power()).isEqualTo(PowerState.UNKNOWN);
  }

  @Test
  void queued_work_is_finished_in_the_end() {
    var item = hypervisor().power(server, PowerAction.RESTART).orElseThrow();
    pass(SOON);

    assertThat(hypervisor().queueItem(item)).hasValueSatisfying(it -> finishedWell(it));
    assertThat(hypervisor().queueItem(new QueueItem.Id(999_999))).isEmpty();
  }

  @Test
  void a_suspended_server_is_off_until_it_is_unsuspended() {
    hypervisor().suspend(server);
    pass(SOON);
    assertThat(now().condition().suspended()).isTrue();
    assertThat(now().power()).isEqualTo(PowerState.STOPPED);

    hypervisor().unsuspend(server);
    pass(SOON);
    assertThat(now().condition().suspended()).isFalse();
    assertThat(now().power()).isEqualTo(PowerState.RUNNING);
  }

  @Test
  void what_was_half_suspended_or_half_unsuspended_is_completed() {
    hypervisor().suspend(server);
    pass(SOON);
    hypervisor().suspend(server);
    pass(SOON);
    assertThat(now().condition().suspended()).isTrue();

    hypervisor().unsuspend(server);
    pass(SOON);
    press(PowerAction.STOP);
    hypervisor().unsuspend(server);
    pass(SOON);
    assertThat(now().power()).isEqualTo(PowerState.RUNNING);
  }

  @Test
  void a_new_name_is_remembered() {
    hypervisor().rename(server, "svc-2");

    assertThat(now().name()).isEqualTo("svc-2");
  }

  @Test
  void a_reset_password_is_told() {
    assertThat(hypervisor().resetPassword(server).value()).isNotBlank();
  }

  @Test
  void the_console_has_an_absolute_address() {
    var console = hypervisor().switchConsole(server, true);

    assertThat(console.webSocket().map(URI::getScheme)).contains("wss");
    assertThat(console.webSocket().map(URI::isAbsolute)).contains(true);
    assertThat(console.password().toString()).doesNotContain(console.password().value());
    assertThat(hypervisor().console(server).enabled()).isTrue();
  }

  @Test
  void a_console_that_is_off_can_be_switched_off_again() {
    assertThat(hypervisor().switchConsole(server, false).ip()).isNotBlank();
    pass(SOON);
    assertThat(hypervisor().switchConsole(server, false).enabled()).isFalse();
  }

  @Test
  void resources_change_with_the_next_power_cycle_at_the_latest() {
    hypervisor().changeMemory(server, 2048);
    hypervisor().changeCores(server, 3);
    hypervisor().changeTraffic(server, 5000);
    hypervisor().growStorage(server, 30);
    press(PowerAction.RESTART);

    assertThat(now().resources()).isEqualTo(new ServerResources(2048, 3, 30, 5000));
  }

  @Test
  void a_disk_never_shrinks() {
    var failure =
        Assertions.catchThrowableOfType(
            HypervisorFailure.class, () -> hypervisor().growStorage(server, 10));

    assertThat(failure.kind()).isEqualTo(Kind.REFUSED);
    assertThat(now().resources().storageGb()).isEqualTo(20);
  }

  @Test
  void another_package_brings_its_resources() {
    hypervisor().changePackage(server, new HypervisorPackage.Id(3));
    press(PowerAction.RESTART);

    assertThat(now().resources()).isEqualTo(new ServerResources(4096, 2, 60, 4000));
  }

  @Test
  void added_addresses_are_the_servers_own() {
    var before = now().ipv4();
    var added = hypervisor().addIpv4(server, 2);

    assertThat(added).hasSize(2).doesNotContainAnyElementsOf(before);
    assertThat(now().ipv4()).containsAll(before).containsAll(added);
  }

  private HypervisorServer now() {
    return hypervisor().inspect(server).orElseThrow();
  }

  private void press(PowerAction action) {
    assertThat(hypervisor().power(server, action)).isPresent();
    pass(SOON);
  }

  private static void finishedWell(QueueItem item) {
    assertThat(item.finished()).isTrue();
    assertThat(item.failed()).isFalse();
  }
}
