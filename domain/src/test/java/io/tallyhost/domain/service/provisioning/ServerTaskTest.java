package io.tallyhost.domain.service.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.domain.catalog.VmResources;
import io.tallyhost.domain.catalog.VmSpec;
import io.tallyhost.domain.catalog.VmType;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.service.HypervisorUser;
import io.tallyhost.domain.service.ServerRef;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.service.SshKey;
import io.tallyhost.domain.shared.InvalidValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class ServerTaskTest {

  private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(60);
  private static final ServerRef SERVER = new ServerRef(7);
  private static final ServerRef OTHER = new ServerRef(8);
  private static final HypervisorUser.Id USER = new HypervisorUser.Id(3);
  private static final ServerWish WISH =
      new ServerWish(
          new VmSpec(VmType.PRESET, "fi-hel", 1, 1, VmResources.OF_PACKAGE, 0),
          "web",
          Optional.empty(),
          List.of());
  private static final ServerTask.Subject SUBJECT =
      new ServerTask.Subject(
          new TaskId("c000000000000000000000001"),
          Owner.topLevel(new AccountId("c000000000000000000000002")),
          new ServiceId("c000000000000000000000003"),
          Optional.of("c000000000000000000000004"));

  private static ServerTask making() {
    return ServerTask.make(SUBJECT, WISH, NOW);
  }

  @Test
  void each_kind_of_work_begins_at_its_own_step() {
    assertThat(making().step()).isEqualTo(ServerStep.FIND_USER);
    assertThat(making().purpose()).isEqualTo(ServerTask.Purpose.MAKE);
    assertThat(making().wanted()).isEqualTo(WISH);
    assertThat(making().order()).isEqualTo(SUBJECT.order());
    assertThat(making().dueAt()).isEqualTo(NOW);
    begins(ServerTask.resize(SUBJECT, WISH, SERVER, NOW), ServerStep.RESIZE);
    begins(ServerTask.addAddresses(SUBJECT, WISH, SERVER, NOW), ServerStep.ADD_ADDRESSES);
    begins(ServerTask.remove(SUBJECT, SERVER, NOW), ServerStep.REMOVE);
    begins(ServerTask.align(SUBJECT, SERVER, NOW), ServerStep.ALIGN);
    assertThatIllegalStateException()
        .isThrownBy(() -> ServerTask.align(SUBJECT, SERVER, NOW).wanted());
    assertThatIllegalStateException().isThrownBy(() -> making().server());
    assertThatIllegalStateException().isThrownBy(() -> making().user());
  }

  private static void begins(ServerTask task, ServerStep step) {
    assertThat(task.step()).isEqualTo(step);
    assertThat(task.server()).isEqualTo(SERVER);
    assertThat(task.fence()).isZero();
  }

  @Test
  void it_goes_from_step_to_step() {
    var known = making().knowsUser(USER).goOn(ServerStep.CREATE, LATER);
    assertThat(known.user()).isEqualTo(USER);
    assertThat(known.step()).isEqualTo(ServerStep.CREATE);
    assertThat(known.progress().since()).isEqualTo(LATER);
    assertThat(known.waitForTurn(LATER.plusSeconds(1)).dueAt()).isEqualTo(LATER.plusSeconds(1));
    var turn = known.turn(LATER);
    assertThat(turn.step()).isEqualTo(ServerStep.NOTE);
    var creating = turn.creating(List.of(OTHER), LATER);
    assertThat(creating.step()).isEqualTo(ServerStep.CREATING);
    assertThat(creating.progress().known()).containsExactly(OTHER);
    var looked = creating.lookedInVain(LATER).lookedInVain(LATER);
    assertThat(looked.progress().looks()).isEqualTo(2);
    assertThat(looked.creating(List.of(), LATER).progress().looks()).isZero();
    var made = looked.made(SERVER, LATER);
    assertThat(made.step()).isEqualTo(ServerStep.BUILD);
    assertThat(made.server()).isEqualTo(SERVER);
    assertThat(made.waitUntil(NOW).dueAt()).isEqualTo(NOW);
    var adding = made.addingAddresses(2, LATER);
    assertThat(adding.step()).isEqualTo(ServerStep.ADDING_ADDRESSES);
    assertThat(adding.progress().addresses()).isEqualTo(2);
    assertThat(adding.leased(5).fence()).isEqualTo(5);
  }

  @Test
  void pauses_grow_and_stop_growing() {
    var task = making();
    var pauses = LongStream.builder();
    for (var i = 0; i < 9; i++) {
      task = task.tryAgain(ServerStep.CREATE, "busy", NOW);
      pauses.add(Duration.between(NOW, task.dueAt()).toSeconds());
    }
    assertThat(pauses.build()).containsExactly(2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 256L);
    assertThat(task.problem()).isEqualTo("busy");
    assertThat(task.turn(NOW).progress().failures()).isEqualTo(9);
    assertThat(task.turn(NOW).problem()).isEqualTo("No reason was noted");
    assertThat(task.goOn(ServerStep.BUILD, NOW).progress().failures()).isZero();
  }

  @Test
  void it_ends_one_way_or_another() {
    var made = making().made(SERVER, NOW);
    assertThat(made.doubted("lost", LATER).problem()).isEqualTo("lost");
    assertThat(made.doubted("lost", LATER).dueAt()).isEqualTo(LATER);
    assertThat(made.failed("no room", NOW).step()).isEqualTo(ServerStep.FAILED);
    assertThat(made.failed("no room", NOW).problem()).isEqualTo("no room");
    assertThat(made.parked("odd", NOW).step()).isEqualTo(ServerStep.PARKED);
    assertThat(made.parked("odd", NOW).problem()).isEqualTo("odd");
    var useless = made.discard("broken", NOW);
    assertThat(useless.step()).isEqualTo(ServerStep.DISCARD);
    assertThat(useless.server()).isEqualTo(SERVER);
    var gone = useless.discarded(NOW);
    assertThat(gone.step()).isEqualTo(ServerStep.FAILED);
    assertThat(gone.progress().server()).isEmpty();
    assertThat(gone.problem()).isEqualTo("broken");
  }

  @Test
  void steps_say_whether_they_are_over_and_whether_a_worker_takes_them_up() {
    for (var step : ServerStep.values()) {
      assertThat(step.isOver())
          .isEqualTo(Set.of(ServerStep.DONE, ServerStep.FAILED).contains(step));
      assertThat(step.isOpen()).isEqualTo(!step.isOver() && step != ServerStep.PARKED);
    }
  }

  @Test
  void a_wish_has_its_bounds_and_work_its_id() {
    var keys = LongStream.rangeClosed(1, 51).mapToObj(SshKey.Id::new).toList();
    assertThat(wish(keys.subList(0, 50)).sshKeys()).hasSize(50);
    assertThatThrownBy(() -> wish(keys)).isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> new TaskId("x")).isInstanceOf(InvalidValue.class);
    assertThat(SUBJECT.id()).hasToString("c000000000000000000000001");
    assertThat(SUBJECT.id().compareTo(new TaskId("c000000000000000000000009"))).isNegative();
  }

  private static ServerWish wish(List<SshKey.Id> keys) {
    return new ServerWish(WISH.vm(), "web", Optional.empty(), keys);
  }
}
