package io.tallyhost.persistence.metering;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.metering.TaxedNet;
import io.tallyhost.domain.metering.WalletTick;
import io.tallyhost.domain.money.Percentage;
import io.tallyhost.domain.tax.VatDecision;
import io.tallyhost.domain.tax.VatRule;
import io.tallyhost.domain.wallet.TransactionId;
import io.tallyhost.persistence.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** How ticks taxed what they took, kept and read back. */
final class TickTaxes {

  private record Row(WalletTick tick, TaxedNet taxed) {

    Owner owner() {
      return tick.wallet().owner();
    }
  }

  private final Handle handle;

  TickTaxes(Handle handle) {
    this.handle = handle;
  }

  /** Those of ticks that took something. */
  void write(List<WalletTick> ticks) {
    var rows =
        ticks.stream()
            .filter(tick -> tick.transaction().isPresent())
            .flatMap(tick -> tick.taxes().stream().map(taxed -> new Row(tick, taxed)))
            .toList();
    if (!rows.isEmpty()) {
      insert(rows);
    }
  }

  List<TaxedNet> of(Owner payer, TransactionId transaction) {
    return handle
        .createQuery(
            """
            SELECT month, currency, vat_rule, vat_rate, net_before, net_after FROM usage_tax
            WHERE root_account_id = :root AND account_id = :account
              AND transaction_id = :transaction
            ORDER BY month
            """)
        .bind("root", payer.root().value())
        .bind("account", payer.account().value())
        .bind("transaction", transaction.value())
        .map(TickTaxes::toTaxed)
        .list();
  }

  /** All of a month. */
  Map<AccountId, List<TaxedNet>> of(Collection<Owner> payers, LocalDate month) {
    return Payers.bind(
            handle.createQuery(
                """
                SELECT account_id, month, currency, vat_rule, vat_rate, net_before, net_after
                FROM usage_tax
                WHERE (root_account_id, account_id) IN (SELECT * FROM unnest(:roots, :accounts))
                  AND month = :month
                ORDER BY vat_rule, vat_rate, net_before
                """),
            payers)
        .bind("month", month)
        .map((row, context) -> Map.entry(Payers.of(row), toTaxed(row, context)))
        .collect(Payers.grouped());
  }

  static VatDecision decision(ResultSet row) throws SQLException {
    return new VatDecision(
        VatRule.valueOf(row.getString("vat_rule")), new Percentage(row.getInt("vat_rate")));
  }

  private void insert(List<Row> rows) {
    var unused =
        handle
            .createUpdate(
                """
                INSERT INTO usage_tax
                  (root_account_id, account_id, transaction_id, month, currency, vat_rule,
                   vat_rate, net_before, net_after)
                SELECT * FROM unnest(:roots, :accounts, :transactions, :months::date[],
                                     :currencies, :rules, :rates, :before, :after)
                """)
            .bindArray("roots", String.class, column(rows, row -> row.owner().root().value()))
            .bindArray("accounts", String.class, column(rows, row -> row.owner().account().value()))
            .bindArray("transactions", String.class, column(rows, TickTaxes::transaction))
            .bindArray("months", String.class, column(rows, row -> row.taxed().month().toString()))
            .bindArray("currencies", String.class, column(rows, TickTaxes::currency))
            .bindArray(
                "rules", String.class, column(rows, row -> row.taxed().decision().rule().name()))
            .bindArray(
                "rates",
                Integer.class,
                column(rows, row -> row.taxed().decision().rate().basisPoints()))
            .bindArray("before", Long.class, column(rows, row -> row.taxed().before().minor()))
            .bindArray("after", Long.class, column(rows, row -> row.taxed().after().minor()))
            .execute();
  }

  private static String transaction(Row row) {
    return row.tick().transaction().orElseThrow().id().value();
  }

  private static String currency(Row row) {
    return row.taxed().after().currency().getCurrencyCode();
  }

  private static Object[] column(List<Row> rows, Function<Row, Object> value) {
    return rows.stream().map(value).toArray();
  }

  private static TaxedNet toTaxed(ResultSet row, StatementContext context) throws SQLException {
    return new TaxedNet(
        row.getObject("month", LocalDate.class),
        decision(row),
        Columns.money(row, "net_before"),
        Columns.money(row, "net_after"));
  }
}
