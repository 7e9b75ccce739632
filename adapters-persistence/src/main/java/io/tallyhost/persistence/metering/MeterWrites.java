package io.tallyhost.persistence.metering;

import static java.util.stream.Collectors.toMap;

import io.tallyhost.domain.audit.ChainHead;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.metering.MeteredWallet;
import io.tallyhost.persistence.shared.Columns;
import io.tallyhost.persistence.shared.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Writes wallets' meters, any number by one statement. */
final class MeterWrites {

  private static final String ROWS =
      """
      :roots, :accounts, :currencies, :until::timestamptz[], :running, :perHour, :unsettled,
      :vatMonths::date[], :vatRules, :vatRates, :vatNets, :vatTaken, :accrued,
      :invoiced::timestamptz[], :notices""";
  private static final String GROWN = ROWS + ", :numbers, :hashes";

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
                ROWS, List.of(wallet))
            .execute();
  }

  /** Where the chains of their hours end. */
  Map<Owner, ChainHead> heads(List<Owner> owners) {
    return handle
        .createQuery(
            """
            SELECT root_account_id, account_id, usage_number,
                   encode(usage_hash, 'hex') AS usage_hash
            FROM metered_wallet WHERE account_id = ANY(:accounts)
            """)
        .bindArray("accounts", String.class, column(owners, owner -> owner.account().value()))
        .map(
            (row, context) ->
                new ChainHead(
                    Columns.owner(row), row.getLong("usage_number"), row.getString("usage_hash")))
        .collect(toMap(ChainHead::owner, head -> head));
  }

  void update(List<MeteredWallet> wallets) {
    update(wallets, Map.of());
  }

  /** The same for wallets whose chain of hours has grown. */
  void update(List<MeteredWallet> wallets, Map<Owner, ChainHead> grown) {
    var heads = wallets.stream().map(w -> Optional.ofNullable(grown.get(w.owner()))).toList();
    var changed =
        bound(
                """
                UPDATE metered_wallet m
                SET metered_until = n.metered_until, running = n.running, per_hour = n.per_hour,
                    unsettled = n.unsettled, vat_month = n.vat_month, vat_rule = n.vat_rule,
                    vat_rate = n.vat_rate, vat_net = n.vat_net, vat_taken = n.vat_taken,
                    accrued = n.accrued, invoiced_until = n.invoiced_until,
                    notice_given = n.notice_given,
                    usage_number = coalesce(n.usage_number, m.usage_number),
                    usage_hash = coalesce(decode(n.usage_hash, 'hex'), m.usage_hash)
                FROM %s
                  AS n (root, account, currency, metered_until, running, per_hour, unsettled,
                        vat_month, vat_rule, vat_rate, vat_net, vat_taken, accrued,
                        invoiced_until, notice_given, usage_number, usage_hash)
                WHERE m.root_account_id = n.root AND m.account_id = n.account
                """,
                GROWN, wallets)
            .bindArray(
                "numbers",
                Long.class,
                column(heads, head -> head.map(ChainHead::number).orElse(null)))
            .bindArray(
                "hashes",
                String.class,
                column(heads, head -> head.map(ChainHead::hash).orElse(null)))
            .execute();
    Rows.requireChanged(changed, wallets.size());
  }

  private Update bound(String sql, String rows, List<MeteredWallet> all) {
    return handle
        .createUpdate(sql.formatted("unnest(" + rows + ")"))
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

  static <T> Object[] column(List<T> all, Function<T, @Nullable Object> value) {
    return all.stream().map(value).toArray();
  }
}
