package io.tallyhost.persistence.metering;

import io.tallyhost.domain.metering.MeterPolicies;
import io.tallyhost.domain.metering.MeterPolicy;
import io.tallyhost.persistence.shared.Columns;
import org.jdbi.v3.core.Jdbi;

/** {@link MeterPolicies} in the one row of {@code metering_settings}. */
public final class JdbiMeterPolicies implements MeterPolicies {

  private final Jdbi jdbi;

  public JdbiMeterPolicies(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public MeterPolicy current() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT hourly_monthly_cap, since FROM metering_settings")
                .map(
                    (row, context) ->
                        new MeterPolicy(
                            row.getBoolean("hourly_monthly_cap"), Columns.instant(row, "since")))
                .findOne()
                .orElse(MeterPolicy.INITIAL));
  }

  @Override
  public void change(MeterPolicy policy) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO metering_settings (hourly_monthly_cap, since) VALUES (:cap, :since)
                    ON CONFLICT (only_row) DO UPDATE
                    SET hourly_monthly_cap = excluded.hourly_monthly_cap, since = excluded.since
                    """)
                .bind("cap", policy.capsMonthly())
                .bind("since", Columns.utc(policy.since()))
                .execute());
  }
}
