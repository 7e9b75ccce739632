package io.tallyhost.application.service.provisioning;

import io.tallyhost.application.audit.Office;
import io.tallyhost.domain.service.provisioning.PanelUsers;
import io.tallyhost.domain.service.provisioning.ServerStep;
import io.tallyhost.domain.service.provisioning.ServerTask;
import io.tallyhost.domain.service.provisioning.ServerTasks;
import io.tallyhost.domain.service.provisioning.TaskId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * S2: takes work up and carries it on until it is over or has to wait. Used inline after an order,
 * and by a job for what is due: after a crash, a pause or a failure.
 */
public final class ServerWork {

  private final Queue queue;
  private final Steps steps;
  private final Effects effects;
  private final Office office;
  private final Hands hands = new Hands();

  /**
   * Where the work is kept, and whose it is at the hypervisor.
   *
   * @param lease how long work stays in the hands of somebody of whom nothing is heard any more
   */
  public record Queue(ServerTasks tasks, PanelUsers users, Duration lease) {}

  public ServerWork(Queue queue, Steps steps, Effects effects, Office office) {
    this.queue = queue;
    this.steps = steps;
    this.effects = effects;
    this.office = office;
  }

  /** Asked before work is paid for: without a hypervisor it would only lie there. */
  public void requirePossible() {
    steps.requirePossible();
  }

  /** As far as it goes now. Nothing happens when it is over or in other hands. */
  public void carryOn(TaskId id) {
    if (steps.arePossible()) {
      leased(id).ifPresent(this::carryOn);
    }
  }

  /** The same for some that are due, one after the other; how many there were. */
  public int carryOnDue(int atMost) {
    var count = 0;
    while (count < atMost && carryOnNext()) {
      count++;
    }
    return count;
  }

  /** Says that we are still at it; to be called several times in the length of a lease. */
  public void keepHold() {
    var now = office.now();
    var held = hands.holding(now.minus(Patience.LONGEST_HOLD));
    if (!held.isEmpty()) {
      queue.tasks().renew(held, now.plus(queue.lease()));
    }
  }

  /** What somebody found out about work that was parked; then it goes on from there. */
  void resolve(TaskId id, UnaryOperator<ServerTask> finding) {
    leased(id)
        .filter(task -> task.step() == ServerStep.PARKED)
        .flatMap(task -> note(task, finding.apply(task)))
        .ifPresent(this::carryOn);
  }

  private boolean carryOnNext() {
    if (!steps.arePossible()) {
      return false;
    }
    var next = queue.tasks().leaseDue(office.now(), untilNextSign(), 1);
    next.forEach(this::carryOn);
    return !next.isEmpty();
  }

  private Optional<ServerTask> leased(TaskId id) {
    return queue.tasks().lease(id, office.now(), untilNextSign());
  }

  private Instant untilNextSign() {
    return office.now().plus(queue.lease());
  }

  private void carryOn(ServerTask leased) {
    try {
      var task = Optional.of(leased);
      var justNoted = false;
      while (task.filter(this::isReady).isPresent()) {
        var before = task.get();
        hands.hold(before, office.now());
        task = note(before, steps.take(before, justNoted));
        justNoted = task.filter(after -> after.step() != before.step()).isPresent();
      }
      task.ifPresent(queue.tasks()::release);
    } finally {
      hands.letGo(leased);
    }
  }

  private boolean isReady(ServerTask task) {
    return task.step().isOpen() && !task.dueAt().isAfter(office.now());
  }

  /** Nothing when somebody else has it by now: then it is his to note what he knows. */
  private Optional<ServerTask> note(ServerTask before, ServerTask after) {
    return office
        .unitOfWork()
        .perform(
            () -> {
              var noted = after.step() == ServerStep.NOTE ? unlessTaken(after) : after;
              if (!queue.tasks().save(noted, untilNextSign())) {
                return Optional.empty();
              }
              noted.progress().user().ifPresent(it -> queue.users().save(noted.owner(), it));
              effects.of(before, noted);
              return Optional.of(noted);
            });
  }

  private ServerTask unlessTaken(ServerTask turn) {
    queue.users().lock(turn.owner().account());
    return queue.tasks().isCreatingAnother(turn.owner().account(), turn.id())
        ? turn.waitForTurn(office.now().plus(Patience.SLOT))
        : turn;
  }
}
