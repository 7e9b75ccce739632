package io.tallyhost.virtfusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tallyhost.domain.service.BuildRequest;
import io.tallyhost.domain.service.Hypervisor;
import io.tallyhost.domain.service.HypervisorFailure;
import io.tallyhost.domain.service.HypervisorFailure.Kind;
import io.tallyhost.domain.service.HypervisorPackage;
import io.tallyhost.domain.service.HypervisorUser;
import io.tallyhost.domain.service.OsTemplate;
import io.tallyhost.domain.service.ServerRef;
import io.tallyhost.domain.service.ServerSpec;
import io.tallyhost.domain.service.SshKey;
import io.tallyhost.virtfusion.simulator.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What each fault proves, and that nothing is created twice because of it. */
final class LostAnswersTest {

  private static final String CREATE = "POST /servers";

  @RegisterExtension final Bench bench = new Bench();

  @ParameterizedTest
  @CsvSource({
    "REFUSE, REFUSED",
    "UNAUTHORIZED, UNAVAILABLE",
    "LOST_ROUTE, UNAVAILABLE",
    "LOCKED, BUSY",
    "TOO_MANY, BUSY",
    "RESET_BEFORE, UNKNOWN_OUTCOME",
    "RESET_AFTER, UNKNOWN_OUTCOME",
    "ERROR_BEFORE, UNKNOWN_OUTCOME",
    "ERROR_AFTER, UNKNOWN_OUTCOME",
    "MAINTENANCE, UNKNOWN_OUTCOME",
    "GARBAGE, UNKNOWN_OUTCOME",
    "PAGE, UNKNOWN_OUTCOME",
    "REDIRECT, UNKNOWN_OUTCOME",
    "HUGE, UNKNOWN_OUTCOME",
    "WRONG_TYPES, UNKNOWN_OUTCOME",
    "TRUNCATED, UNKNOWN_OUTCOME",
  })
  void a_create_that_went_wrong_says_what_is_known_and_is_sent_once(Fault fault, Kind kind) {
    var owner = owner();
    bench.next(CREATE, fault);

    assertThat(failure(() -> create(owner)).kind()).isEqualTo(kind);
    assertThat(bench.faults().callsOf(CREATE)).isEqualTo(1);
    if (failureProvesNothingHappened(kind)) {
      assertThat(bench.simulator().servers()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"RESET_AFTER", "ERROR_AFTER", "GARBAGE", "HUGE", "WRONG_TYPES", "TRUNCATED"})
  void after_a_lost_answer_the_new_server_is_found_in_its_owners_list(Fault fault) {
    var owner = owner();
    bench.next(CREATE, fault);
    assertThat(failure(() -> create(owner)).changedNothing()).isFalse();

    assertThat(bench.hypervisor().serversOf(owner)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {
        "LOCKED",
        "TOO_MANY",
        "ERROR_BEFORE",
        "MAINTENANCE",
        "GARBAGE",
        "PAGE",
        "REDIRECT",
        "HUGE",
        "WRONG_TYPES",
        "TRUNCATED"
      })
  void a_read_survives_three_faults_and_not_a_fourth(Fault fault) {
    bench.next("GET /packages", fault, fault, fault);
    assertThat(bench.hypervisor().packages()).isNotEmpty();
    assertThat(bench.faults().callsOf("GET /packages")).isEqualTo(4);

    bench.next("GET /packages", fault, fault, fault, fault);
    assertThat(failure(() -> bench.hypervisor().packages()).mayPass()).isTrue();
  }

  @Test
  void a_read_that_our_credentials_do_not_allow_is_not_repeated() {
    bench.next("GET /packages", Fault.UNAUTHORIZED);

    assertThat(failure(() -> bench.hypervisor().packages()).kind()).isEqualTo(Kind.UNAVAILABLE);
    assertThat(bench.faults().callsOf("GET /packages")).isEqualTo(1);
  }

  @Test
  void a_404_that_is_not_the_panels_own_does_not_mean_gone() {
    var server = create(owner());
    bench.faults().always("GET /servers/{id}", Fault.LOST_ROUTE);
    assertThat(failure(() -> bench.hypervisor().find(server)).kind()).isEqualTo(Kind.UNAVAILABLE);

    bench.faults().always("GET /users/{relation}/byExtRelation", Fault.LOST_ROUTE);
    var relation = new HypervisorUser.Relation("owner");
    assertThat(failure(() -> bench.hypervisor().findUser(relation)).kind())
        .isEqualTo(Kind.UNAVAILABLE);
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"RESET_AFTER", "ERROR_AFTER", "TRUNCATED"})
  void what_is_the_same_when_done_twice_is_repeated(Fault fault) {
    var server = built();
    bench.next("PUT /servers/{id}/modify/memory", fault, fault);
    bench.hypervisor().changeMemory(server, 2048);
    bench.next("DELETE /servers/{id}", fault);
    bench.hypervisor().delete(server, Duration.ZERO);

    assertThat(bench.hypervisor().find(server)).isEmpty();
  }

  @Test
  void what_counts_twice_is_sent_once() {
    var server = built();
    var owner = owner("second").id();
    bench.next("POST /servers/{id}/ipv4Qty", Fault.RESET_AFTER);
    bench.next("POST /servers/{id}/power/restart", Fault.ERROR_AFTER);
    bench.next("POST /ssh_keys", Fault.RESET_AFTER);

    assertThat(failure(() -> bench.hypervisor().addIpv4(server, 1)).changedNothing()).isFalse();
    assertThat(failure(() -> restart(server)).changedNothing()).isFalse();
    assertThat(failure(() -> addKey(owner)).changedNothing()).isFalse();
    assertThat(bench.faults().callsOf("POST /servers/{id}/ipv4Qty")).isEqualTo(1);
    assertThat(bench.faults().callsOf("POST /servers/{id}/power/restart")).isEqualTo(1);
    assertThat(bench.hypervisor().sshKeysOf(owner)).hasSize(1);
  }

  @Test
  void a_lost_build_shows_in_the_servers_state() {
    var server = create(owner());
    bench.next("POST /servers/{id}/build", Fault.RESET_AFTER);

    assertThat(failure(() -> build(server)).kind()).isEqualTo(Kind.UNKNOWN_OUTCOME);
    assertThat(bench.hypervisor().find(server).orElseThrow().condition().busy()).isTrue();
  }

  @Test
  void a_slow_panel_does_not_hold_us_longer_than_agreed() {
    var owner = owner();
    var hasty = hasty();
    bench.next(CREATE, Fault.SLOW);

    assertThat(failure(() -> hasty.create(spec(owner))).kind()).isEqualTo(Kind.UNKNOWN_OUTCOME);
    assertThat(bench.simulator().servers()).hasSize(1);
  }

  private Hypervisor hasty() {
    return VirtFusionHypervisor.connecting(bench.settings(Duration.ofMillis(200)), bench.clock);
  }

  private static boolean failureProvesNothingHappened(Kind kind) {
    return kind != Kind.UNKNOWN_OUTCOME;
  }

  private HypervisorUser.Id owner() {
    return owner("owner").id();
  }

  private HypervisorUser owner(String name) {
    var relation = new HypervisorUser.Relation(name);
    return bench
        .hypervisor()
        .createUser(new HypervisorUser.Registration(relation, name, name + "@example.test"));
  }

  private ServerRef built() {
    var server = create(owner());
    build(server);
    bench.clock.advance(Duration.ofMinutes(1));
    return server;
  }

  private ServerRef create(HypervisorUser.Id owner) {
    return bench.hypervisor().create(spec(owner)).ref();
  }

  private void build(ServerRef server) {
    var request = new BuildRequest(new OsTemplate.Id(1), "svc", Optional.empty(), List.of());
    assertThat(bench.hypervisor().build(server, request)).isPresent();
  }

  private void restart(ServerRef server) {
    assertThat(bench.hypervisor().power(server, io.tallyhost.domain.service.PowerAction.RESTART))
        .isPresent();
  }

  private void addKey(HypervisorUser.Id owner) {
    assertThat(bench.hypervisor().addSshKey(owner, new SshKey.Draft("laptop", "ssh-rsa AAAA")))
        .isNotNull();
  }

  private static ServerSpec spec(HypervisorUser.Id owner) {
    return new ServerSpec(
        owner, new HypervisorPackage.Id(1), new ServerSpec.GroupId(1), 1, Optional.empty());
  }

  private static HypervisorFailure failure(ThrowingCallable call) {
    var failure = catchThrowableOfType(HypervisorFailure.class, call);
    assertThat(failure).isNotNull();
    assertThat(failure.text()).doesNotContain("<", "{", "Server Error", "simulator-token");
    return failure;
  }
}
