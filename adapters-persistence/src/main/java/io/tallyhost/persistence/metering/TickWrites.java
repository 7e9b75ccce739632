package io.tallyhost.persistence.metering;

import static java.util.stream.Collectors.joining;

import io.tallyhost.domain.metering.Stretch;
import io.tallyhost.domain.metering.UsageHour;
import io.tallyhost.domain.metering.UsageLine;
import io.tallyhost.domain.metering.WalletTick;
import io.tallyhost.domain.wallet.LedgerTransaction;
import io.tallyhost.persistence.wallet.LedgerWrites;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jdbi.v3.core.Handle;

/** Writes what a tick decided about many wallets, in key order. */
final class TickWrites {

  /** An hour of a wallet as a row. */
  private record HourRow(WalletTick tick, UsageHour hour) {

    String root() {
      return tick.wallet().owner().root().value();
    }

    String account() {
      return tick.wallet().owner().account().value();
    }

    String array(ToLongFunction<UsageLine> value) {
      return hour.lines().stream()
          .map(line -> Long.toString(value.applyAsLong(line)))
          .collect(joining(",", "{", "}"));
    }
  }

  private final Handle handle;

  TickWrites(Handle handle) {
    this.handle = handle;
  }

  void write(List<WalletTick> ticks) {
    new MeterWrites(handle).update(ticks.stream().map(WalletTick::meter).toList());
    var paying = ticks.stream().filter(tick -> tick.transaction().isPresent()).toList();
    new LedgerWrites(handle)
        .write(
            paying.stream().map(WalletTick::wallet).toList(),
            paying.stream().map(WalletTick::transaction).flatMap(Optional::stream).toList());
    insertHours(
        ticks.stream()
            .flatMap(tick -> tick.hours().stream().map(hour -> new HourRow(tick, hour)))
            .toList());
    settle(ticks.stream().flatMap(tick -> tick.settled().stream()).toList());
  }

  private void insertHours(List<HourRow> rows) {
    var unused =
        handle
            .createUpdate(
                """
                INSERT INTO wallet_hour
                  (root_account_id, account_id, used_from, used_to, currency, amount,
                   transaction_id, accrued, serials, seconds, amounts)
                SELECT root, account, used_from, used_to, currency, amount, transaction, accrued,
                       serials::bigint[], seconds::integer[], amounts::bigint[]
                FROM unnest(:roots, :accounts, :froms::timestamptz[], :tos::timestamptz[],
                            :currencies, :totals, :transactions, :accrued, :serials, :seconds,
                            :amounts)
                  AS n (root, account, used_from, used_to, currency, amount, transaction, accrued,
                        serials, seconds, amounts)
                """)
            .bindArray("roots", String.class, MeterWrites.column(rows, HourRow::root))
            .bindArray("accounts", String.class, MeterWrites.column(rows, HourRow::account))
            .bindArray(
                "froms",
                String.class,
                MeterWrites.column(rows, row -> MeterWrites.text(row.hour().from())))
            .bindArray(
                "tos",
                String.class,
                MeterWrites.column(rows, row -> MeterWrites.text(row.hour().to())))
            .bindArray(
                "currencies",
                String.class,
                MeterWrites.column(rows, row -> row.tick().meter().currency().getCurrencyCode()))
            .bindArray(
                "totals",
                Long.class,
                MeterWrites.column(
                    rows, row -> row.hour().total(row.tick().meter().currency()).minor()))
            .bindArray("transactions", String.class, transactions(rows))
            .bindArray(
                "accrued", Boolean.class, MeterWrites.column(rows, row -> row.tick().accrues()))
            .bindArray(
                "serials",
                String.class,
                MeterWrites.column(rows, row -> row.array(line -> line.service().serial())))
            .bindArray(
                "seconds",
                String.class,
                MeterWrites.column(rows, row -> row.array(line -> line.usage().seconds())))
            .bindArray(
                "amounts",
                String.class,
                MeterWrites.column(rows, row -> row.array(line -> line.usage().amount().minor())))
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
    LedgerWrites.requireChanged(changed, stretches.size());
  }

  private static Object[] transactions(List<HourRow> rows) {
    return rows.stream()
        .map(row -> row.tick().transaction().map(TickWrites::id).orElse(null))
        .toArray();
  }

  private static String id(LedgerTransaction transaction) {
    return transaction.id().value();
  }
}
