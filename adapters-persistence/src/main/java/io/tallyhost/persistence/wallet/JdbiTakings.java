package io.tallyhost.persistence.wallet;

import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.wallet.LedgerAccount;
import io.tallyhost.domain.wallet.Takings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** {@link Takings} from the ledger, and from what was used but not yet invoiced. */
public final class JdbiTakings implements Takings {

  private static final String REVENUE =
      """
      SELECT (t.at AT TIME ZONE 'UTC')::date AS day, e.currency, sum(e.amount)::bigint AS amount
      FROM ledger_transaction t
      JOIN ledger_entry e ON e.root_account_id = t.root_account_id AND e.transaction_id = t.id
      WHERE t.at >= :from AND t.at < :until AND e.account = 'REVENUE'
      GROUP BY 1, 2 ORDER BY 1, 2
      """;
  private static final String SPENT =
      """
      SELECT day, currency, sum(amount)::bigint AS amount FROM (
        SELECT (t.at AT TIME ZONE 'UTC')::date AS day, e.currency, -e.amount AS amount
        FROM wallet_entry w
        JOIN ledger_transaction t ON t.root_account_id = w.root_account_id
          AND t.id = w.transaction_id
        JOIN ledger_entry e ON e.root_account_id = t.root_account_id
          AND e.transaction_id = t.id AND e.account = :wallet
        WHERE w.root_account_id = :root AND w.account_id = :account
          AND t.at >= :from AND t.at < :until
          AND t.kind IN ('USAGE', 'ORDER', 'RENEWAL', 'UPGRADE')
        UNION ALL
        SELECT (used_from AT TIME ZONE 'UTC')::date, currency, amount
        FROM wallet_hour
        WHERE root_account_id = :root AND account_id = :account AND accrued
          AND used_from >= :from AND used_from < :until
      ) spent
      GROUP BY 1, 2 ORDER BY 1, 2
      """;
  private static final String ARREARS =
      """
      SELECT currency, sum(arrears)::bigint AS amount FROM wallet
      WHERE arrears > 0 GROUP BY currency ORDER BY currency
      """;

  private final Jdbi jdbi;

  public JdbiTakings(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<Day> revenue(LocalDate first, LocalDate last) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(REVENUE)
                .bind("from", start(first))
                .bind("until", start(last.plusDays(1)))
                .map((row, context) -> day(row))
                .list());
  }

  @Override
  public List<Day> spent(Owner payer, LocalDate first, LocalDate last) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SPENT)
                .bind("root", payer.root().value())
                .bind("account", payer.account().value())
                .bind("wallet", LedgerAccount.wallet(payer.account()).code())
                .bind("from", start(first))
                .bind("until", start(last.plusDays(1)))
                .map((row, context) -> day(row))
                .list());
  }

  @Override
  public List<Money> arrears() {
    return jdbi.withHandle(
        handle -> handle.createQuery(ARREARS).map((row, context) -> money(row)).list());
  }

  private static Day day(ResultSet row) throws SQLException {
    return new Day(row.getObject("day", LocalDate.class), money(row));
  }

  private static Money money(ResultSet row) throws SQLException {
    return Money.of(row.getString("currency"), row.getLong("amount"));
  }

  private static OffsetDateTime start(LocalDate day) {
    return day.atStartOfDay().atOffset(ZoneOffset.UTC);
  }
}
