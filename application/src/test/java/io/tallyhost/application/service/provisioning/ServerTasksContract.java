package io.tallyhost.application.service.provisioning;

import static io.tallyhost.application.service.SomeServices.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.application.service.SomeServices;
import io.tallyhost.application.shared.RandomIds;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.service.HypervisorUser;
import io.tallyhost.domain.service.OsTemplate;
import io.tallyhost.domain.service.ServerRef;
import io.tallyhost.domain.service.Services;
import io.tallyhost.domain.service.SshKey;
import io.tallyhost.domain.service.provisioning.PanelUsers;
import io.tallyhost.domain.service.provisioning.ServerTask;
import io.tallyhost.domain.service.provisioning.ServerTasks;
import io.tallyhost.domain.service.provisioning.ServerWish;
import io.tallyhost.domain.service.provisioning.TaskId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link ServerTasks} promises, and the {@link PanelUsers} beside it. */
public abstract class ServerTasksContract {

  private final RandomIds ids = new RandomIds();
  private final Owner owner = Owner.topLevel(new AccountId(ids.next()));

  protected abstract ServerTasks tasks();

  protected abstract PanelUsers users();

  protected abstract Services services();

  protected abstract UnitOfWork unitOfWork();

  @Test
  void work_comes_back_equal_with_all_that_is_known() {
    var task = added(make());
    var leased = tasks().lease(task.id(), NOW, NOW.plusSeconds(60)).orElseThrow();
    var known =
        leased
            .knowsUser(new HypervisorUser.Id(7))
            .turn(NOW)
            .creating(List.of(new ServerRef(1), new ServerRef(2)), NOW)
            .doubted("lost", NOW.plusSeconds(5))
            .lookedInVain(NOW.plusSeconds(9));

    assertThat(tasks().save(known, NOW.plusSeconds(60))).isTrue();

    assertThat(tasks().find(task.id())).contains(known);
    assertThat(tasks().newestOf(task.service())).contains(known);
  }

  @Test
  void a_lease_keeps_others_away_until_it_ends() {
    var task = added(make());
    var first = tasks().lease(task.id(), NOW, NOW.plusSeconds(60)).orElseThrow();

    assertThat(tasks().lease(task.id(), NOW.plusSeconds(59), NOW.plusSeconds(99))).isEmpty();
    var second = tasks().lease(task.id(), NOW.plusSeconds(60), NOW.plusSeconds(120)).orElseThrow();

    assertThat(second.fence()).isGreaterThan(first.fence());
    assertThat(tasks().save(first.failed("too late", NOW), NOW.plusSeconds(60))).isFalse();
    assertThat(tasks().find(task.id())).contains(second);
  }

  @Test
  void a_released_lease_is_free_and_what_is_over_is_leased_by_nobody() {
    var task = added(make());
    var first = tasks().lease(task.id(), NOW, NOW.plusSeconds(60)).orElseThrow();
    tasks().release(first);
    var second = tasks().lease(task.id(), NOW, NOW.plusSeconds(60)).orElseThrow();
    assertThat(tasks().save(second.failed("no", NOW), NOW.plusSeconds(60))).isTrue();
    tasks().release(second);

    assertThat(tasks().lease(task.id(), NOW, NOW.plusSeconds(60))).isEmpty();
  }

  @Test
  void a_lease_is_made_longer_while_it_is_held_and_never_afterwards() {
    var held = tasks().lease(added(make()).id(), NOW, NOW.plusSeconds(20)).orElseThrow();
    var given = tasks().lease(added(make()).id(), NOW, NOW.plusSeconds(20)).orElseThrow();
    var lost = tasks().lease(added(make()).id(), NOW, NOW.plusSeconds(20)).orElseThrow();
    tasks().release(given);
    var later = NOW.plusSeconds(30);
    assertThat(tasks().lease(lost.id(), later, later)).isPresent();

    tasks().renew(List.of(held, given, lost), NOW.plusSeconds(60));

    assertThat(tasks().lease(held.id(), later, later.plusSeconds(1))).isEmpty();
    assertThat(tasks().lease(given.id(), later, later.plusSeconds(1))).isPresent();
    assertThat(tasks().lease(lost.id(), later, later.plusSeconds(1))).isPresent();
  }

  @Test
  void what_is_due_is_leased_once() {
    var tasks = IntStream.range(0, 5).mapToObj(i -> added(make())).toList();
    var wanted = tasks.stream().map(ServerTask::id).toList();

    var first = tasks().leaseDue(NOW, NOW.plusSeconds(60), 10_000);
    var second = tasks().leaseDue(NOW, NOW.plusSeconds(60), 10_000);

    assertThat(first).extracting(ServerTask::id).containsAll(wanted);
    assertThat(second).extracting(ServerTask::id).doesNotContainAnyElementsOf(wanted);
  }

  @Test
  void parked_work_is_shown_and_not_taken_up() {
    var before = tasks().countParked();
    var task = added(make());
    var leased = tasks().lease(task.id(), NOW, NOW.plusSeconds(60)).orElseThrow();
    assertThat(tasks().save(leased.parked("two of them", NOW), NOW.plusSeconds(60))).isTrue();
    tasks().release(leased);

    assertThat(tasks().parked(10_000)).extracting(ServerTask::id).contains(task.id());
    assertThat(tasks().countParked() - before).isEqualTo(1);
    assertThat(tasks().leaseDue(NOW.plusSeconds(999), NOW.plusSeconds(1000), 10_000))
        .extracting(ServerTask::id)
        .doesNotContain(task.id());
  }

  @Test
  void another_creation_of_the_same_account_is_seen() {
    users().save(owner, new HypervisorUser.Id(7));
    var one = added(make());
    var other = added(make());
    var leased = tasks().lease(one.id(), NOW, NOW.plusSeconds(60)).orElseThrow();
    assertThat(tasks().isCreatingAnother(owner.account(), other.id())).isFalse();

    assertThat(tasks().save(leased.turn(NOW), NOW.plusSeconds(60))).isTrue();

    assertThat(tasks().isCreatingAnother(owner.account(), other.id())).isTrue();
    assertThat(tasks().isCreatingAnother(owner.account(), one.id())).isFalse();
  }

  @Test
  void a_user_is_remembered() {
    users().save(owner, new HypervisorUser.Id(7));
    users().save(owner, new HypervisorUser.Id(7));

    unitOfWork().run(() -> users().lock(owner.account()));
    assertThat(users().find(owner.account())).contains(new HypervisorUser.Id(7));
    assertThat(users().find(new AccountId(ids.next()))).isEmpty();
  }

  private ServerTask added(ServerTask task) {
    tasks().add(task);
    return task;
  }

  private ServerTask make() {
    var service = SomeServices.pending(ids, owner, services().nextSerial());
    services().add(service);
    return ServerTask.make(
        new ServerTask.Subject(
            new TaskId(ids.next()), owner, service.id(), Optional.of(ids.next())),
        new ServerWish(
            SomeServices.machine(),
            "edge-fi-01",
            Optional.of(new OsTemplate.Id(42)),
            List.of(new SshKey.Id(12), new SshKey.Id(17))),
        NOW);
  }
}
