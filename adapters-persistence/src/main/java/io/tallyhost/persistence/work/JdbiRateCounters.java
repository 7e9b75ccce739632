package io.tallyhost.persistence.work;

import io.tallyhost.application.shared.RateCounters;
import io.tallyhost.persistence.shared.Columns;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** {@link RateCounters} in the table {@code rate_counter}, which is not logged. */
public final class JdbiRateCounters implements RateCounters {

  private final Jdbi jdbi;

  public JdbiRateCounters(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public int count(String subject, Instant minute) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    INSERT INTO rate_counter AS c (subject, minute, requests)
                    VALUES (:subject, :minute, 1)
                    ON CONFLICT (subject, minute) DO UPDATE SET requests = c.requests + 1
                    RETURNING requests
                    """)
                .bind("subject", subject)
                .bind("minute", Columns.utc(minute))
                .mapTo(Integer.class)
                .one());
  }

  @Override
  public int forgetBefore(Instant minute) {
    return jdbi.withHandle(
        handle -> handle.execute("DELETE FROM rate_counter WHERE minute < ?", Columns.utc(minute)));
  }
}
