package io.tallyhost.persistence.metering;

import io.tallyhost.domain.metering.Stretch;
import io.tallyhost.domain.metering.WalletTick;
import io.tallyhost.persistence.shared.Chained;
import io.tallyhost.persistence.shared.Rows;
import io.tallyhost.persistence.wallet.LedgerWrites;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Writes what a tick decided about many wallets, in key order. */
final class TickWrites {

  private final Handle handle;

  TickWrites(Handle handle) {
    this.handle = handle;
  }

  void write(List<WalletTick> ticks) {
    var meters = new MeterWrites(handle);
    var owners = ticks.stream().map(tick -> tick.meter().owner()).toList();
    var hours = new ChainedHours(ticks, meters.heads(owners));
    meters.update(ticks.stream().map(WalletTick::meter).toList(), hours.heads());
    var paying = ticks.stream().filter(tick -> tick.transaction().isPresent()).toList();
    new LedgerWrites(handle)
        .write(
            paying.stream().map(WalletTick::wallet).toList(),
            paying.stream().map(WalletTick::transaction).flatMap(Optional::stream).toList());
    insertHours(hours.rows());
    new TickTaxes(handle).write(ticks);
    settle(ticks.stream().flatMap(tick -> tick.settled().stream()).toList());
  }

  private void insertHours(List<Chained<UsageRow>> rows) {
    var unused =
        handle
            .createUpdate(
                """
                INSERT INTO wallet_hour
                  (root_account_id, account_id, number, used_from, used_to, currency, amount,
                   transaction_id, accrued, serials, seconds, amounts, hash)
                SELECT root, account, number, used_from, used_to, currency, amount, transaction,
                       accrued, serials::bigint[], seconds::integer[], amounts::bigint[],
                       decode(hash, 'hex')
                FROM unnest(:roots, :accounts, :numbers, :froms::timestamptz[],
                            :tos::timestamptz[], :currencies, :totals, :transactions, :accrued,
                            :serials, :seconds, :amounts, :hashes)
                  AS n (root, account, number, used_from, used_to, currency, amount, transaction,
                        accrued, serials, seconds, amounts, hash)
                """)
            .bindArray("roots", String.class, column(rows, UsageRow::root))
            .bindArray("accounts", String.class, column(rows, UsageRow::account))
            .bindArray("numbers", Long.class, column(rows, UsageRow::number))
            .bindArray("froms", String.class, column(rows, row -> MeterWrites.text(row.from())))
            .bindArray("tos", String.class, column(rows, row -> MeterWrites.text(row.to())))
            .bindArray("currencies", String.class, column(rows, UsageRow::currency))
            .bindArray("totals", Long.class, column(rows, UsageRow::amount))
            .bindArray(
                "transactions", String.class, column(rows, row -> row.transaction().orElse(null)))
            .bindArray("accrued", Boolean.class, column(rows, UsageRow::accrued))
            .bindArray("serials", String.class, column(rows, UsageRow::serials))
            .bindArray("seconds", String.class, column(rows, UsageRow::seconds))
            .bindArray("amounts", String.class, column(rows, UsageRow::amounts))
            .bindArray("hashes", String.class, rows.stream().map(Chained::hash).toArray())
            .execute();
  }

  private void settle(List<Stretch> stretches) {
    if (stretches.isEmpty()) {
      return;
    }
    var changed =
        handle
            .createUpdate(
                """
                UPDATE stretch s SET settled = true
                FROM unnest(:roots, :services, :numbers) AS n (root, service, number)
                WHERE s.root_account_id = n.root AND s.service_id = n.service
                  AND s.number = n.number AND NOT s.settled
                """)
            .bindArray(
                "roots",
                String.class,
                MeterWrites.column(stretches, one -> one.payer().root().value()))
            .bindArray(
                "services",
                String.class,
                MeterWrites.column(stretches, one -> one.service().id().value()))
            .bindArray("numbers", Integer.class, MeterWrites.column(stretches, Stretch::number))
            .execute();
    Rows.requireChanged(changed, stretches.size());
  }

  private static Object[] column(
      List<Chained<UsageRow>> rows, Function<UsageRow, @Nullable Object> value) {
    return rows.stream().map(Chained::row).map(value).toArray();
  }
}
