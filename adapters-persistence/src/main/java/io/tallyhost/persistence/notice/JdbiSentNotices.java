package io.tallyhost.persistence.notice;

import io.tallyhost.domain.notice.SentNotices;
import io.tallyhost.persistence.shared.Columns;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** {@link SentNotices} in the table {@code sent_notice}. */
public final class JdbiSentNotices implements SentNotices {

  private static final String THIS =
      "WHERE root_account_id = :root AND event_id = :event AND channel = :channel ";

  private final Jdbi jdbi;

  public JdbiSentNotices(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Turn begin(Slip slip, Instant now, Instant stale) {
    return jdbi.withHandle(
        handle -> taken(handle, slip, now, stale) == 1 ? Turn.YOURS : others(handle, slip));
  }

  @Override
  public void sent(Slip slip, Instant now) {
    jdbi.useHandle(
        handle ->
            bound(handle.createUpdate("UPDATE sent_notice SET sent_at = :now " + THIS), slip)
                .bind("now", Columns.utc(now))
                .execute());
  }

  @Override
  public void failed(Slip slip) {
    jdbi.useHandle(
        handle ->
            bound(
                    handle.createUpdate("DELETE FROM sent_notice " + THIS + "AND sent_at IS NULL"),
                    slip)
                .execute());
  }

  @Override
  public int forgetBefore(Instant before) {
    return jdbi.withHandle(
        handle ->
            handle.execute("DELETE FROM sent_notice WHERE begun_at < ?", Columns.utc(before)));
  }

  private static int taken(Handle handle, Slip slip, Instant now, Instant stale) {
    return bound(
            handle.createUpdate(
                """
                INSERT INTO sent_notice (root_account_id, account_id, event_id, channel, begun_at)
                VALUES (:root, :account, :event, :channel, :now)
                ON CONFLICT (root_account_id, event_id, channel) DO UPDATE
                SET begun_at = excluded.begun_at
                WHERE sent_notice.sent_at IS NULL AND sent_notice.begun_at < :stale
                """),
            slip)
        .bind("account", slip.owner().account().value())
        .bind("now", Columns.utc(now))
        .bind("stale", Columns.utc(stale))
        .execute();
  }

  // Whoever has just failed has left no row: his try is as good as running.
  private static Turn others(Handle handle, Slip slip) {
    var isSent =
        bound(handle.createQuery("SELECT sent_at IS NOT NULL FROM sent_notice " + THIS), slip)
            .mapTo(Boolean.class)
            .findOne();
    return isSent.orElse(false) ? Turn.SENT : Turn.BUSY;
  }

  private static <S extends SqlStatement<S>> S bound(S statement, Slip slip) {
    return statement
        .bind("root", slip.owner().root().value())
        .bind("event", slip.event())
        .bind("channel", slip.channel().name());
  }
}
