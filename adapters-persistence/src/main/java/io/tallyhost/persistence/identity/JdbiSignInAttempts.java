package io.tallyhost.persistence.identity;

import io.tallyhost.domain.identity.Lockout;
import io.tallyhost.domain.identity.SignInAttempts;
import io.tallyhost.persistence.shared.Columns;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** {@link SignInAttempts} in the table {@code sign_in_attempt}, counted by the database. */
public final class JdbiSignInAttempts implements SignInAttempts {

  private final Jdbi jdbi;

  public JdbiSignInAttempts(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Tally begin(String subject, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    INSERT INTO sign_in_attempt AS a (subject, failures, since)
                    VALUES (:subject, 1, :now)
                    ON CONFLICT (subject) DO UPDATE
                    SET failures = CASE WHEN a.since <= :over THEN 1 ELSE a.failures + 1 END,
                        since = CASE WHEN a.since <= :over THEN :now ELSE a.since END
                    RETURNING failures, since
                    """)
                .bind("subject", subject)
                .bind("now", Columns.utc(now))
                .bind("over", Columns.utc(now.minus(Lockout.WINDOW)))
                .map(
                    (row, context) ->
                        new Tally(row.getInt("failures"), Columns.instant(row, "since")))
                .one());
  }

  @Override
  public void takeBack(String subject) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE sign_in_attempt SET failures = greatest(0, failures - 1) WHERE subject = ?",
                subject));
  }

  @Override
  public void clear(String subject) {
    jdbi.useHandle(
        handle -> handle.execute("DELETE FROM sign_in_attempt WHERE subject = ?", subject));
  }

  @Override
  public int forgetBefore(Instant before) {
    return jdbi.withHandle(
        handle ->
            handle.execute("DELETE FROM sign_in_attempt WHERE since < ?", Columns.utc(before)));
  }
}
