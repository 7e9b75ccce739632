package io.tallyhost.persistence.webhook;

import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.domain.webhook.WebhookDeliveries;
import io.tallyhost.domain.webhook.WebhookDelivery;
import io.tallyhost.domain.webhook.WebhookDelivery.Attempt;
import io.tallyhost.domain.webhook.WebhookDelivery.State;
import io.tallyhost.domain.webhook.WebhookId;
import io.tallyhost.persistence.shared.Columns;
import io.tallyhost.persistence.shared.ManyRows;
import io.tallyhost.persistence.shared.Pages;
import io.tallyhost.persistence.shared.Rows;
import io.tallyhost.persistence.shared.Wanted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/** {@link WebhookDeliveries} in the table {@code webhook_delivery}. */
public final class JdbiWebhookDeliveries implements WebhookDeliveries {

  private static final String OF = "FROM webhook_delivery WHERE webhook_id = :webhook ";

  private static final Pages<WebhookDelivery> PAGES =
      new Pages<>(
          "*", "webhook_delivery", "created_at DESC, id DESC", JdbiWebhookDeliveries::toDelivery);

  private final Jdbi jdbi;

  public JdbiWebhookDeliveries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void addAll(List<WebhookDelivery> deliveries) {
    jdbi.useHandle(
        handle ->
            new ManyRows<>(deliveries)
                .bind(
                    handle.createUpdate(
                        """
                        INSERT INTO webhook_delivery (root_account_id, account_id, id, webhook_id,
                          event_id, type, payload, state, attempts, fence, created_at, due_at)
                        SELECT root, account, id, webhook, event, type, payload, state, attempts,
                          fence, created::timestamptz, due::timestamptz
                        FROM unnest(:roots, :accounts, :ids, :webhooks, :events, :types, :payloads,
                            :states, :attempts, :fences, :created, :due)
                          AS n (root, account, id, webhook, event, type, payload, state, attempts,
                                fence, created, due)
                        ON CONFLICT (root_account_id, webhook_id, event_id) DO NOTHING
                        """))
                .texts("roots", it -> it.owner().root().value())
                .texts("accounts", it -> it.owner().account().value())
                .texts("ids", WebhookDelivery::id)
                .texts("webhooks", it -> it.webhook().value())
                .texts("events", WebhookDelivery::event)
                .texts("types", WebhookDelivery::type)
                .texts("payloads", WebhookDelivery::payload)
                .texts("states", it -> it.state().name())
                .numbers("attempts", it -> (long) it.attempts())
                .numbers("fences", WebhookDelivery::fence)
                .instants("created", WebhookDelivery::createdAt)
                .instants("due", WebhookDelivery::dueAt)
                .execute());
  }

  @Override
  public List<WebhookDelivery> claim(int atMost, Instant now, Instant until) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    WITH due AS (
                        SELECT d.root_account_id, d.id FROM webhook_delivery d
                        JOIN webhook w
                          ON w.root_account_id = d.root_account_id AND w.id = d.webhook_id
                        WHERE d.state = 'WAITING' AND d.due_at <= :now
                          AND w.disabled_because IS NULL
                        ORDER BY d.due_at, d.id LIMIT :most
                        FOR UPDATE OF d SKIP LOCKED)
                    UPDATE webhook_delivery d
                    SET attempts = d.attempts + 1, fence = d.fence + 1, due_at = :until
                    FROM due
                    WHERE d.root_account_id = due.root_account_id AND d.id = due.id
                    RETURNING d.*
                    """)
                .bind("now", Columns.utc(now))
                .bind("until", Columns.utc(until))
                .bind("most", atMost)
                .map(JdbiWebhookDeliveries::toDelivery)
                .stream()
                .sorted(Comparator.comparing(WebhookDelivery::createdAt))
                .toList());
  }

  @Override
  public void report(WebhookDelivery delivery) {
    jdbi.useHandle(
        handle ->
            bound(
                    handle.createUpdate(
                        """
                        UPDATE webhook_delivery SET state = :state, attempts = :attempts,
                          due_at = :dueAt, last_at = :lastAt, last_status = :lastStatus,
                          last_reason = :lastReason
                        WHERE root_account_id = :root AND id = :id AND fence = :fence
                          AND state = 'WAITING'
                        """),
                    delivery)
                .bind("lastAt", Columns.utc(delivery.last().map(Attempt::at)))
                .bind("lastStatus", delivery.last().map(Attempt::status))
                .bind("lastReason", delivery.last().map(Attempt::reason))
                .execute());
  }

  // The fence goes up, so that an attempt that still runs has no say any more.
  @Override
  public void reset(WebhookDelivery delivery) {
    Rows.requireOne(
        jdbi.withHandle(
            handle ->
                bound(
                        handle.createUpdate(
                            """
                            UPDATE webhook_delivery SET state = :state, attempts = :attempts,
                              due_at = :dueAt, fence = :fence + 1
                            WHERE root_account_id = :root AND id = :id
                            """),
                        delivery)
                    .execute()));
  }

  @Override
  public Optional<WebhookDelivery> find(WebhookId webhook, String id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * " + OF + "AND id = :id")
                .bind("webhook", webhook.value())
                .bind("id", id)
                .map(JdbiWebhookDeliveries::toDelivery)
                .findOne());
  }

  @Override
  public Page<WebhookDelivery> list(WebhookId webhook, PageRequest page) {
    var wanted = Wanted.where("true").equal("webhook_id", Optional.of(webhook.value()));
    return PAGES.of(jdbi, wanted, page);
  }

  @Override
  public boolean anyDelivered(WebhookId webhook, Instant since) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT EXISTS (SELECT 1 "
                        + OF
                        + "AND state = 'DELIVERED' AND last_at >= :since)")
                .bind("webhook", webhook.value())
                .bind("since", Columns.utc(since))
                .mapTo(Boolean.class)
                .one());
  }

  @Override
  public int forgetBefore(Instant before) {
    return jdbi.withHandle(
        handle ->
            handle.execute(
                "DELETE FROM webhook_delivery WHERE state <> 'WAITING' AND created_at < ?",
                Columns.utc(before)));
  }

  private static <S extends SqlStatement<S>> S bound(S statement, WebhookDelivery delivery) {
    return statement
        .bind("root", delivery.owner().root().value())
        .bind("id", delivery.id())
        .bind("state", delivery.state().name())
        .bind("attempts", delivery.attempts())
        .bind("fence", delivery.fence())
        .bind("dueAt", Columns.utc(delivery.dueAt()));
  }

  private static WebhookDelivery toDelivery(ResultSet row, StatementContext context)
      throws SQLException {
    return new WebhookDelivery(
        row.getString("id"),
        Columns.owner(row),
        new WebhookId(row.getString("webhook_id")),
        row.getString("event_id"),
        row.getString("type"),
        row.getString("payload"),
        State.valueOf(row.getString("state")),
        row.getInt("attempts"),
        row.getLong("fence"),
        Columns.instant(row, "created_at"),
        Columns.instant(row, "due_at"),
        last(row));
  }

  private static Optional<Attempt> last(ResultSet row) throws SQLException {
    var at = Columns.optionalInstant(row, "last_at");
    return at.isPresent()
        ? Optional.of(
            new Attempt(at.get(), row.getInt("last_status"), row.getString("last_reason")))
        : Optional.empty();
  }
}
