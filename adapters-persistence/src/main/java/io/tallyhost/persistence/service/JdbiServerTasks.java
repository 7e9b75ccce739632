package io.tallyhost.persistence.service;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.service.provisioning.ServerTask;
import io.tallyhost.domain.service.provisioning.ServerTasks;
import io.tallyhost.domain.service.provisioning.TaskId;
import io.tallyhost.persistence.catalog.VmColumns;
import io.tallyhost.persistence.shared.Columns;
import io.tallyhost.persistence.shared.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** {@link ServerTasks} in the table {@code server_task}. */
public final class JdbiServerTasks implements ServerTasks {

  private static final String FIELDS =
      """
      root_account_id, account_id, id, service_id, order_id, purpose, step, label, template_id,
      ssh_keys, %s, user_id, server_id, known, looks, addresses, failures, since, problem, due_at,
      fence
      """
          .formatted(VmColumns.NAMES);
  private static final String SELECT = "SELECT " + FIELDS + " FROM server_task ";
  private static final String LEASE =
      "UPDATE server_task SET fence = fence + 1, leased_until = :until ";
  private static final String FREE = "(leased_until IS NULL OR leased_until <= :now) ";

  private final Jdbi jdbi;

  public JdbiServerTasks(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void add(ServerTask task) {
    Rows.requireOne(
        jdbi.withHandle(
            handle ->
                TaskRows.bindProgress(
                        TaskRows.bindWish(
                            handle.createUpdate(
                                """
                                INSERT INTO server_task (%s)
                                VALUES (:root, :account, :id, :service, :order, :purpose, :step,
                                  :label, :template, :sshKeys, %s, :user, :server, :known, :looks,
                                  :addresses, :failures, :since, :problem, :dueAt, :fence)
                                """
                                    .formatted(FIELDS, VmColumns.VALUES)),
                            task.wish()),
                        task)
                    .bind("account", task.owner().account().value())
                    .bind("service", task.service().value())
                    .bind("order", task.order().orElse(null))
                    .bind("purpose", task.purpose().name())
                    .execute()));
  }

  @Override
  public Optional<ServerTask> find(TaskId id) {
    return list(SELECT + "WHERE id = :id", it -> it.bind("id", id.value())).stream().findFirst();
  }

  @Override
  public Optional<ServerTask> newestOf(ServiceId service) {
    return list(
            SELECT
                + """
                WHERE root_account_id = (SELECT root_account_id FROM service WHERE id = :service)
                  AND service_id = :service
                ORDER BY id DESC LIMIT 1
                """,
            it -> it.bind("service", service.value()))
        .stream()
        .findFirst();
  }

  @Override
  public Optional<ServerTask> lease(TaskId id, Instant now, Instant until) {
    return list(
            LEASE
                + "WHERE id = :id AND step NOT IN ('DONE', 'FAILED') AND "
                + FREE
                + "RETURNING "
                + FIELDS,
            it -> times(it, now, until).bind("id", id.value()))
        .stream()
        .findFirst();
  }

  @Override
  public List<ServerTask> leaseDue(Instant now, Instant until, int atMost) {
    return list(
        LEASE
            + """
            WHERE id IN (
              SELECT id FROM server_task
              WHERE step NOT IN ('DONE', 'FAILED', 'PARKED') AND due_at <= :now AND %s
              ORDER BY due_at LIMIT :limit FOR UPDATE SKIP LOCKED)
            RETURNING %s
            """
                .formatted(FREE, FIELDS),
        it -> times(it, now, until).bind("limit", atMost));
  }

  @Override
  public boolean save(ServerTask task, Instant until) {
    return jdbi.withHandle(
            handle ->
                TaskRows.bindProgress(
                        handle.createUpdate(
                            """
                            UPDATE server_task
                            SET step = :step, user_id = :user, server_id = :server, known = :known,
                                looks = :looks, addresses = :addresses, failures = :failures,
                                since = :since, problem = :problem, due_at = :dueAt,
                                leased_until = :until
                            WHERE root_account_id = :root AND id = :id AND fence = :fence
                            """),
                        task)
                    .bind("until", Columns.utc(until))
                    .execute())
        == 1;
  }

  @Override
  public void renew(List<ServerTask> tasks, Instant until) {
    // What was given back meanwhile stays free, and what is being saved is renewed by that.
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE server_task SET leased_until = :until
                    WHERE id IN (
                      SELECT t.id FROM server_task t
                      JOIN unnest(:ids, :fences) AS held (id, fence)
                        ON t.id = held.id AND t.fence = held.fence
                      WHERE t.leased_until IS NOT NULL FOR UPDATE OF t SKIP LOCKED)
                    """)
                .bindArray("ids", String.class, tasks.stream().map(it -> it.id().value()).toList())
                .bindArray("fences", Long.class, tasks.stream().map(ServerTask::fence).toList())
                .bind("until", Columns.utc(until))
                .execute());
  }

  @Override
  public void release(ServerTask task) {
    // Somebody else's by now is fine: then it is his to release.
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE server_task SET leased_until = NULL
                    WHERE root_account_id = :root AND id = :id AND fence = :fence
                    """)
                .bind("root", task.owner().root().value())
                .bind("id", task.id().value())
                .bind("fence", task.fence())
                .execute());
  }

  @Override
  public boolean isCreatingAnother(AccountId account, TaskId than) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT EXISTS (
                      SELECT 1 FROM server_task t JOIN panel_user u
                        ON u.root_account_id = t.root_account_id AND u.account_id = t.account_id
                      WHERE u.account_id = :account AND t.id <> :than
                        AND t.step IN ('NOTE', 'CREATING'))
                    """)
                .bind("account", account.value())
                .bind("than", than.value())
                .mapTo(Boolean.class)
                .one());
  }

  @Override
  public List<ServerTask> parked(int atMost) {
    return list(
        SELECT + "WHERE step = 'PARKED' ORDER BY id LIMIT :limit", it -> it.bind("limit", atMost));
  }

  @Override
  public long countParked() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT count(*) FROM server_task WHERE step = 'PARKED'")
                .mapTo(Long.class)
                .one());
  }

  private List<ServerTask> list(String sql, UnaryOperator<Query> binding) {
    return jdbi.withHandle(
        handle -> binding.apply(handle.createQuery(sql)).map(TaskRows::read).list());
  }

  private static Query times(Query query, Instant now, Instant until) {
    return query.bind("now", Columns.utc(now)).bind("until", Columns.utc(until));
  }
}
