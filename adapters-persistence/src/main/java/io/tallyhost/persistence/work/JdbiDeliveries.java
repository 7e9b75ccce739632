package io.tallyhost.persistence.work;

import io.tallyhost.application.shared.Deliveries;
import io.tallyhost.application.shared.Delivery;
import io.tallyhost.application.shared.Event;
import io.tallyhost.persistence.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** {@link Deliveries} in the tables {@code outbox_event} and {@code outbox_delivery}. */
public final class JdbiDeliveries implements Deliveries {

  private static final int AT_ONCE = 500;

  private final Jdbi jdbi;

  public JdbiDeliveries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public int fanOut(List<String> consumers, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    WITH fresh AS (
                        SELECT root_account_id, id FROM outbox_event
                        WHERE NOT fanned_out ORDER BY at, id LIMIT :most
                        FOR UPDATE SKIP LOCKED),
                    marked AS (
                        UPDATE outbox_event e SET fanned_out = true FROM fresh
                        WHERE e.root_account_id = fresh.root_account_id AND e.id = fresh.id
                        RETURNING e.root_account_id, e.id),
                    opened AS (
                        INSERT INTO outbox_delivery (root_account_id, event_id, consumer, state,
                                                     attempts, fence, due_at)
                        SELECT m.root_account_id, m.id, c.consumer, 'WAITING', 0, 0, :now
                        FROM marked m CROSS JOIN unnest(CAST(:consumers AS text[])) AS c (consumer))
                    SELECT count(*) FROM marked
                    """)
                .bind("most", AT_ONCE)
                .bind("now", Columns.utc(now))
                .bindArray("consumers", String.class, consumers)
                .mapTo(Integer.class)
                .one());
  }

  @Override
  public List<Delivery> claim(String consumer, int most, Instant now, Duration lease) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    WITH due AS (
                        SELECT root_account_id, event_id FROM outbox_delivery
                        WHERE consumer = :consumer AND state = 'WAITING' AND due_at <= :now
                        ORDER BY due_at, event_id LIMIT :most
                        FOR UPDATE SKIP LOCKED)
                    UPDATE outbox_delivery d
                    SET attempts = d.attempts + 1, fence = d.fence + 1, due_at = :leaseUntil
                    FROM due JOIN outbox_event e
                      ON e.root_account_id = due.root_account_id AND e.id = due.event_id
                    WHERE d.root_account_id = due.root_account_id AND d.event_id = due.event_id
                      AND d.consumer = :consumer
                    RETURNING e.root_account_id, e.account_id, e.id, e.type, e.at, e.facts,
                              d.consumer, d.attempts, d.fence
                    """)
                .bind("consumer", consumer)
                .bind("most", most)
                .bind("now", Columns.utc(now))
                .bind("leaseUntil", Columns.utc(now.plus(lease)))
                .map(JdbiDeliveries::toDelivery)
                .stream()
                .sorted(oldestFirst())
                .toList());
  }

  @Override
  public void done(Delivery delivery, Instant now) {
    finish(delivery, "DONE", now, "");
  }

  @Override
  public void retry(Delivery delivery, Instant at, String reason) {
    report(
        delivery,
        "UPDATE outbox_delivery SET due_at = :at, reason = :reason ",
        Map.of("at", Columns.utc(at), "reason", reason));
  }

  @Override
  public void giveUp(Delivery delivery, Instant now, String reason) {
    finish(delivery, "GIVEN_UP", now, reason);
  }

  @Override
  public int forgetDelivered(Instant before) {
    return jdbi.withHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    DELETE FROM outbox_event e
                    WHERE e.fanned_out AND e.at < :before
                      AND NOT EXISTS (SELECT 1 FROM outbox_delivery d
                                      WHERE d.root_account_id = e.root_account_id
                                        AND d.event_id = e.id AND d.state = 'WAITING')
                    """)
                .bind("before", Columns.utc(before))
                .execute());
  }

  private void finish(Delivery delivery, String state, Instant now, String reason) {
    report(
        delivery,
        """
        UPDATE outbox_delivery SET state = :state, finished_at = :at, reason = :reason
        """,
        Map.of("state", state, "at", Columns.utc(now), "reason", reason));
  }

  // Whoever was too slow has no say: somebody else has claimed it since.
  private void report(Delivery delivery, String update, Map<String, Object> values) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    update
                        + """
                        WHERE root_account_id = :root AND event_id = :event
                          AND consumer = :consumer AND fence = :fence AND state = 'WAITING'
                        """)
                .bind("root", delivery.event().owner().root().value())
                .bind("event", delivery.event().id())
                .bind("consumer", delivery.consumer())
                .bind("fence", delivery.fence())
                .bindMap(values)
                .execute());
  }

  private static Comparator<Delivery> oldestFirst() {
    return Comparator.comparing((Delivery it) -> it.event().at())
        .thenComparing(it -> it.event().id());
  }

  private static Delivery toDelivery(ResultSet row, StatementContext context) throws SQLException {
    return new Delivery(
        new Event(
            row.getString("id"),
            row.getString("type"),
            Columns.owner(row),
            Columns.instant(row, "at"),
            Columns.pairs(row, "facts")),
        row.getString("consumer"),
        row.getInt("attempts"),
        row.getLong("fence"));
  }
}
