package io.tallyhost.persistence.metering;

import io.tallyhost.domain.metering.MeteredWallet;
import io.tallyhost.persistence.shared.Columns;
import io.tallyhost.persistence.wallet.LedgerWrites;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Writes wallets' meters, any number by one statement. */
final class MeterWrites {

  private static final String ROWS =
      """
      unnest(:roots, :accounts, :currencies, :until::timestamptz[], :running, :perHour, :unsettled,
             :vatMonths::date[], :vatRules, :vatRates, :vatNets, :vatTaken, :accrued,
             :invoiced::timestamptz[], :notices)
      """;

  private final Handle handle;

  MeterWrites(Handle handle) {
    this.handle = handle;
  }

  void addUnlessThere(MeteredWallet wallet) {
    var unused =
        bound(
                """
                INSERT INTO metered_wallet
                  (root_account_id, account_id, currency, metered_until, running, per_hour,
                   unsettled, vat_month, vat_rule, vat_rate, vat_net, vat_taken, accrued,
                   invoiced_until, notice_given)
                SELECT * FROM %s ON CONFLICT DO NOTHING
                """,
                List.of(wallet))
            .execute();
  }

  void update(List<MeteredWallet> wallets) {
    var changed =
        bound(
                """
                UPDATE metered_wallet m
                SET metered_until = n.metered_until, running = n.running, per_hour = n.per_hour,
                    unsettled = n.unsettled, vat_month = n.vat_month, vat_rule = n.vat_rule,
                    vat_rate = n.vat_rate, vat_net = n.vat_net, vat_taken = n.vat_taken,
                    accrued = n.accrued, invoiced_until = n.invoiced_until,
                    notice_given = n.notice_given
                FROM %s
                  AS n (root, account, currency, metered_until, running, per_hour, unsettled,
                        vat_month, vat_rule, vat_rate, vat_net, vat_taken, accrued,
                        invoiced_until, notice_given)
                WHERE m.root_account_id = n.root AND m.account_id = n.account
                """,
                wallets)
            .execute();
    LedgerWrites.requireChanged(changed, wallets.size());
  }

  private Update bound(String sql, List<MeteredWallet> all) {
    return handle
        .createUpdate(sql.formatted(ROWS))
        .bindArray("roots", String.class, column(all, w -> w.owner().root().value()))
        .bindArray("accounts", String.class, column(all, w -> w.owner().account().value()))
        .bindArray("currencies", String.class, column(all, w -> w.currency().getCurrencyCode()))
        .bindArray("until", String.class, column(all, w -> text(w.meteredUntil())))
        .bindArray("running", Long.class, column(all, w -> w.load().running()))
        .bindArray("perHour", Long.class, column(all, w -> w.load().perHour().minor()))
        .bindArray("unsettled", Long.class, column(all, w -> w.load().unsettled()))
        .bindArray("vatMonths", String.class, column(all, w -> w.vat().month().toString()))
        .bindArray("vatRules", String.class, column(all, w -> w.vat().decision().rule().name()))
        .bindArray(
            "vatRates", Integer.class, column(all, w -> w.vat().decision().rate().basisPoints()))
        .bindArray("vatNets", Long.class, column(all, w -> w.vat().net().minor()))
        .bindArray("vatTaken", Long.class, column(all, w -> w.vat().taken().minor()))
        .bindArray("accrued", Long.class, column(all, w -> w.accrued().minor()))
        .bindArray("invoiced", String.class, column(all, w -> text(w.invoicedUntil())))
        .bindArray("notices", Integer.class, column(all, MeteredWallet::noticeGiven));
  }

  static String text(Instant instant) {
    return Columns.utc(instant).toString();
  }

  static <T> Object[] column(List<T> all, Function<T, Object> value) {
    return all.stream().map(value).toArray();
  }
}
