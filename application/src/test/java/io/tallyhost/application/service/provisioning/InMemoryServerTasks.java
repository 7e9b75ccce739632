package io.tallyhost.application.service.provisioning;

import io.tallyhost.application.shared.InMemoryTable;
import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.service.provisioning.ServerStep;
import io.tallyhost.domain.service.provisioning.ServerTask;
import io.tallyhost.domain.service.provisioning.ServerTasks;
import io.tallyhost.domain.service.provisioning.TaskId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Work at the hypervisor in a map, for tests and for embedding. */
public final class InMemoryServerTasks implements ServerTasks {

  private record Row(ServerTask task, Optional<Instant> leasedUntil) {

    boolean isFree(Instant now) {
      return leasedUntil.map(until -> !until.isAfter(now)).orElse(true);
    }
  }

  private static final Set<ServerStep> CREATING = EnumSet.of(ServerStep.NOTE, ServerStep.CREATING);

  private final InMemoryUnitOfWork unitOfWork;
  private final InMemoryTable<TaskId, Row> rows;

  public InMemoryServerTasks(InMemoryUnitOfWork unitOfWork) {
    this.unitOfWork = unitOfWork;
    this.rows = InMemoryTable.ordered(unitOfWork);
  }

  @Override
  public void add(ServerTask task) {
    rows.insert(task.id(), new Row(task, Optional.empty()));
  }

  @Override
  public Optional<ServerTask> find(TaskId id) {
    return rows.find(id).map(Row::task);
  }

  @Override
  public Optional<ServerTask> newestOf(ServiceId service) {
    return rows.newestWhere(row -> row.task().service().equals(service)).stream()
        .findFirst()
        .map(Row::task);
  }

  @Override
  public Optional<ServerTask> lease(TaskId id, Instant now, Instant until) {
    return unitOfWork.perform(
        () ->
            rows.find(id)
                .filter(row -> row.isFree(now) && !row.task().step().isOver())
                .map(row -> leased(row, until)));
  }

  @Override
  public List<ServerTask> leaseDue(Instant now, Instant until, int atMost) {
    return unitOfWork.perform(
        () ->
            rows
                .where(
                    row ->
                        row.isFree(now)
                            && row.task().step().isOpen()
                            && !row.task().dueAt().isAfter(now))
                .stream()
                .sorted(Comparator.comparing(row -> row.task().dueAt()))
                .limit(atMost)
                .map(row -> leased(row, until))
                .toList());
  }

  @Override
  public boolean save(ServerTask task, Instant until) {
    return unitOfWork.perform(
        () -> {
          var ours = rows.find(task.id()).filter(row -> row.task().fence() == task.fence());
          ours.ifPresent(row -> rows.update(task.id(), new Row(task, Optional.of(until))));
          return ours.isPresent();
        });
  }

  @Override
  public void renew(List<ServerTask> tasks, Instant until) {
    unitOfWork.run(
        () ->
            tasks.forEach(
                task ->
                    rows.find(task.id())
                        .filter(row -> row.task().fence() == task.fence())
                        .filter(row -> row.leasedUntil().isPresent())
                        .ifPresent(
                            row ->
                                rows.update(task.id(), new Row(row.task(), Optional.of(until))))));
  }

  @Override
  public void release(ServerTask task) {
    unitOfWork.run(
        () ->
            rows.find(task.id())
                .filter(row -> row.task().fence() == task.fence())
                .ifPresent(row -> rows.update(task.id(), new Row(row.task(), Optional.empty()))));
  }

  @Override
  public boolean isCreatingAnother(AccountId account, TaskId than) {
    return !rows.where(
            row ->
                row.task().owner().account().equals(account)
                    && !row.task().id().equals(than)
                    && CREATING.contains(row.task().step()))
        .isEmpty();
  }

  @Override
  public long countParked() {
    return rows.where(row -> row.task().step() == ServerStep.PARKED).size();
  }

  @Override
  public List<ServerTask> parked(int atMost) {
    return rows.where(row -> row.task().step() == ServerStep.PARKED).stream()
        .limit(atMost)
        .map(Row::task)
        .toList();
  }

  /** All of it, for invariants. */
  public Collection<ServerTask> everything() {
    return rows.all().stream().map(Row::task).toList();
  }

  private ServerTask leased(Row row, Instant until) {
    var task = row.task().leased(row.task().fence() + 1);
    rows.update(task.id(), new Row(task, Optional.of(until)));
    return task;
  }
}
