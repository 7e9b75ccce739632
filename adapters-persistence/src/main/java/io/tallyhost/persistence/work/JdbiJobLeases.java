package io.tallyhost.persistence.work;

import io.tallyhost.application.shared.JobLeases;
import io.tallyhost.application.shared.Lease;
import io.tallyhost.persistence.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** {@link JobLeases} in the table {@code job_lease}. */
public final class JdbiJobLeases implements JobLeases {

  private final Jdbi jdbi;

  public JdbiJobLeases(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<Lease> take(String job, String holder, Instant now, Duration length) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    INSERT INTO job_lease AS l (job, holder, fence, until)
                    VALUES (:job, :holder, 1, :until)
                    ON CONFLICT (job) DO UPDATE
                    SET holder = excluded.holder, fence = l.fence + 1, until = excluded.until
                    WHERE l.until IS NULL OR l.until <= :now
                    RETURNING *
                    """)
                .bind("job", job)
                .bind("holder", holder)
                .bind("until", Columns.utc(now.plus(length)))
                .bind("now", Columns.utc(now))
                .map(JdbiJobLeases::toLease)
                .findOne());
  }

  @Override
  public Optional<Lease> renew(Lease lease, Instant now, Duration length) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    UPDATE job_lease SET until = :until
                    WHERE job = :job AND fence = :fence AND until IS NOT NULL
                    RETURNING *
                    """)
                .bind("job", lease.job())
                .bind("fence", lease.fence())
                .bind("until", Columns.utc(now.plus(length)))
                .map(JdbiJobLeases::toLease)
                .findOne());
  }

  @Override
  public boolean holds(Lease lease) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT 1 FROM job_lease
                    WHERE job = :job AND fence = :fence AND until IS NOT NULL
                    FOR UPDATE
                    """)
                .bind("job", lease.job())
                .bind("fence", lease.fence())
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
  }

  @Override
  public void release(Lease lease) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE job_lease SET until = NULL WHERE job = ? AND fence = ?",
                lease.job(),
                lease.fence()));
  }

  private static Lease toLease(ResultSet row, StatementContext context) throws SQLException {
    return new Lease(
        row.getString("job"),
        row.getString("holder"),
        row.getLong("fence"),
        Columns.instant(row, "until"));
  }
}
