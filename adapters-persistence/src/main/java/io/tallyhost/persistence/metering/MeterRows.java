package io.tallyhost.persistence.metering;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.metering.Carried;
import io.tallyhost.domain.metering.Load;
import io.tallyhost.domain.metering.MeterRate;
import io.tallyhost.domain.metering.MeteredService;
import io.tallyhost.domain.metering.MeteredWallet;
import io.tallyhost.domain.metering.Stretch;
import io.tallyhost.domain.metering.Usage;
import io.tallyhost.domain.metering.VatRun;
import io.tallyhost.domain.money.HourlyRate;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.money.Percentage;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.tax.VatDecision;
import io.tallyhost.domain.tax.VatRule;
import io.tallyhost.persistence.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** Rows of meters and stretches, read. */
final class MeterRows {

  /** How a stretch runs, whoever pays for it. */
  static final String RUN =
      """
      s.service_id, s.number, s.rate, s.monthly_cap, s.seconds_at_rate, s.this_month,
      s.lifetime_seconds, s.lifetime_amount, s.started_at, s.stopped_at
      """;

  /** What a stretch does not share with its service, whose row may stand before it. */
  static final String STRETCH_ALONE =
      """
      s.account_id AS payer_id,
      """
          + RUN;

  static final String STRETCH =
      "SELECT s.root_account_id, s.serial, s.currency, " + STRETCH_ALONE + "FROM stretch s ";

  /** The newest one of a service, and those that its payer has no invoice of yet. */
  static final String RECENT =
      """
      (NOT s.settled
        OR NOT EXISTS (SELECT FROM stretch n
                       WHERE n.root_account_id = s.root_account_id
                         AND n.service_id = s.service_id AND n.number = s.number + 1)
        OR s.stopped_at > (SELECT m.invoiced_until FROM metered_wallet m
                           WHERE m.root_account_id = s.root_account_id
                             AND m.account_id = s.account_id))
      """;

  static final String WALLET =
      """
      SELECT m.root_account_id, m.account_id, m.currency, m.metered_until, m.running, m.per_hour,
             m.unsettled, m.vat_month, m.vat_rule, m.vat_rate, m.vat_net, m.vat_taken, m.accrued,
             m.invoiced_until, m.notice_given
      FROM metered_wallet m
      """;

  private MeterRows() {}

  static Stretch toStretch(ResultSet row, StatementContext context) throws SQLException {
    var payer =
        new Owner(
            new AccountId(row.getString("root_account_id")),
            new AccountId(row.getString("payer_id")));
    return stretchOf(payer, Money.currency(row.getString("currency")), row);
  }

  /** One whose payer is known, and in which currency he pays. */
  static Stretch stretchOf(Owner payer, Currency currency, ResultSet row) throws SQLException {
    return new Stretch(
        new MeteredService(new ServiceId(row.getString("service_id")), row.getLong("serial")),
        payer,
        row.getInt("number"),
        new MeterRate(new HourlyRate(new Money(currency, row.getLong("rate"))), cap(row, currency)),
        new Carried(
            row.getLong("seconds_at_rate"),
            new Money(currency, row.getLong("this_month")),
            new Usage(
                row.getLong("lifetime_seconds"),
                new Money(currency, row.getLong("lifetime_amount")))),
        Columns.instant(row, "started_at"),
        Columns.optionalInstant(row, "stopped_at"));
  }

  static MeteredWallet toWallet(ResultSet row, StatementContext context) throws SQLException {
    return new MeteredWallet(
        Columns.owner(row),
        Columns.instant(row, "metered_until"),
        new Load(row.getLong("running"), Columns.money(row, "per_hour"), row.getLong("unsettled")),
        new VatRun(
            row.getObject("vat_month", LocalDate.class),
            new VatDecision(
                VatRule.valueOf(row.getString("vat_rule")), new Percentage(row.getInt("vat_rate"))),
            Columns.money(row, "vat_net"),
            Columns.money(row, "vat_taken")),
        Columns.money(row, "accrued"),
        Columns.instant(row, "invoiced_until"),
        row.getInt("notice_given"));
  }

  private static Optional<Money> cap(ResultSet row, Currency currency) throws SQLException {
    var minor = row.getLong("monthly_cap");
    return row.wasNull() ? Optional.empty() : Optional.of(new Money(currency, minor));
  }
}
