package io.tallyhost.persistence.clock;

import io.tallyhost.domain.clock.ClockOffset;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;

/** One row for all instances. */
public final class JdbiClockOffset implements ClockOffset {

  private final Jdbi jdbi;

  public JdbiClockOffset(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Duration current() {
    return jdbi.withHandle(
        handle ->
            Duration.ofMillis(
                handle
                    .createQuery("SELECT milliseconds FROM clock_offset")
                    .mapTo(Long.class)
                    .findOne()
                    .orElse(0L)));
  }

  @Override
  public Duration advance(Duration by) {
    return jdbi.withHandle(
        handle ->
            Duration.ofMillis(
                handle
                    .createQuery(
                        """
                        INSERT INTO clock_offset AS c (only_row, milliseconds)
                        VALUES (true, :by)
                        ON CONFLICT (only_row)
                        DO UPDATE SET milliseconds = c.milliseconds + :by
                        RETURNING milliseconds
                        """)
                    .bind("by", by.toMillis())
                    .mapTo(Long.class)
                    .one()));
  }
}
