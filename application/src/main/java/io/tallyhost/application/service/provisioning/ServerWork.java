package io.tallyhost.application.service.provisioning;

import io.tallyhost.application.audit.Office;
import io.tallyhost.domain.service.provisioning.PanelUsers;
import io.tallyhost.domain.service.provisioning.ServerStep;
import io.tallyhost.domain.service.provisioning.ServerTask;
import io.tallyhost.domain.service.provisioning.ServerTasks;
import io.tallyhost.domain.service.provisioning.TaskId;
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

  /** Where the work is kept, and whose it is at the hypervisor. */
  public record Queue(ServerTasks tasks, PanelUsers users) {}

  public ServerWork(Queue queue, Steps steps, Effects effects, Office office) {
    this.queue = queue;
    this.steps = steps;
    this.effects = effects;
    this.office = office;
  }

  /** As far as it goes now. Nothing happens when it is over or in other hands. */
  public void carryOn(TaskId id) {
    var now = office.now();
    queue.tasks().lease(id, now, now.plus(Patience.LEASE)).ifPresent(this::carryOn);
  }

  /** The same for some that are due; how many there were. */
  public int carryOnDue(int atMost) {
    var now = office.now();
    var due = queue.tasks().leaseDue(now, now.plus(Patience.LEASE), atMost);
    due.forEach(this::carryOn);
    return due.size();
  }

  /** What somebody found out about work that was parked; then it goes on from there. */
  void resolve(TaskId id, UnaryOperator<ServerTask> finding) {
    var now = office.now();
    queue
        .tasks()
        .lease(id, now, now.plus(Patience.LEASE))
        .filter(task -> task.step() == ServerStep.PARKED)
        .flatMap(task -> note(task, finding.apply(task)))
        .ifPresent(this::carryOn);
  }

  private void carryOn(ServerTask leased) {
    var task = Optional.of(leased);
    var justNoted = false;
    while (task.filter(this::isReady).isPresent()) {
      var before = task.get();
      task = note(before, steps.take(before, justNoted));
      justNoted = task.filter(after -> after.step() != before.step()).isPresent();
    }
    task.ifPresent(queue.tasks()::release);
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
              if (!queue.tasks().save(noted, office.now().plus(Patience.LEASE))) {
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
