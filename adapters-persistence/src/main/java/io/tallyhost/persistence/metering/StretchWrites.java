package io.tallyhost.persistence.metering;

import io.tallyhost.domain.metering.Stretch;
import io.tallyhost.domain.money.Money;
import io.tallyhost.persistence.shared.Columns;
import io.tallyhost.persistence.shared.Rows;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Writes where stretches begin and end. */
final class StretchWrites {

  private final Handle handle;

  StretchWrites(Handle handle) {
    this.handle = handle;
  }

  /** The database refuses it unless the one before has ended then. */
  void insert(Stretch stretch, @Nullable Instant previousStop) {
    var carried = stretch.carried();
    Rows.requireOne(
        handle
            .createUpdate(
                """
                INSERT INTO stretch
                  (root_account_id, service_id, number, account_id, serial, currency, rate,
                   monthly_cap, seconds_at_rate, this_month, lifetime_seconds,
                   lifetime_amount, started_at, previous, previous_stop)
                VALUES (:root, :service, :number, :account, :serial, :currency, :rate, :cap,
                        :seconds, :month, :lifeSeconds, :lifeAmount, :started, :previous,
                        :previousStop)
                """)
            .bind("root", stretch.payer().root().value())
            .bind("service", stretch.service().id().value())
            .bind("number", stretch.number())
            .bind("account", stretch.payer().account().value())
            .bind("serial", stretch.service().serial())
            .bind("currency", stretch.terms().rate().perHour().currency().getCurrencyCode())
            .bind("rate", stretch.terms().rate().perHour().minor())
            .bind("cap", stretch.terms().monthlyCap().map(Money::minor).orElse(null))
            .bind("seconds", carried.secondsAtRate())
            .bind("month", carried.thisMonth().minor())
            .bind("lifeSeconds", carried.lifetime().seconds())
            .bind("lifeAmount", carried.lifetime().amount().minor())
            .bind("started", Columns.utc(stretch.startedAt()))
            .bind("previous", stretch.number() == 0 ? null : stretch.number() - 1)
            .bind("previousStop", previousStop == null ? null : Columns.utc(previousStop))
            .execute());
  }

  void stop(Stretch stretch) {
    Rows.requireOne(
        handle
            .createUpdate(
                """
                UPDATE stretch SET stopped_at = :stopped
                WHERE root_account_id = :root AND service_id = :service
                  AND number = :number AND stopped_at IS NULL
                """)
            .bind("stopped", Columns.utc(stretch.stoppedAt().orElseThrow()))
            .bind("root", stretch.payer().root().value())
            .bind("service", stretch.service().id().value())
            .bind("number", stretch.number())
            .execute());
  }
}
