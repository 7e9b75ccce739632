package io.tallyhost.persistence.invoicing;

import io.tallyhost.domain.invoicing.BankAccount;
import io.tallyhost.domain.invoicing.BillingSettings;
import io.tallyhost.domain.invoicing.BillingSettingsStore;
import io.tallyhost.domain.invoicing.DunningPlan;
import io.tallyhost.domain.invoicing.Issuer;
import io.tallyhost.domain.invoicing.Party;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/** {@link BillingSettingsStore} in the one row of {@code billing_settings}. */
public final class JdbiBillingSettings implements BillingSettingsStore {

  private final Jdbi jdbi;

  public JdbiBillingSettings(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public BillingSettings current() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM billing_settings")
                .map(JdbiBillingSettings::toSettings)
                .findOne()
                .orElse(BillingSettings.INITIAL));
  }

  @Override
  public void change(BillingSettings settings) {
    jdbi.useHandle(
        handle -> {
          var update =
              handle.createUpdate(
                  """
                  INSERT INTO billing_settings
                    (name, street, postcode, city, country, vat_id, email, issuer_id, phone,
                     tax_number, iban, bic, reseller_is_issuer, due_days, reminder_after,
                     second_reminder_after, suspension_after)
                  VALUES (:name, :street, :postcode, :city, :country, :vat_id, :email, :issuer_id,
                          :phone, :tax_number, :iban, :bic, :reseller_is_issuer, :due_days,
                          :reminder_after, :second_reminder_after, :suspension_after)
                  ON CONFLICT (only_row) DO UPDATE SET
                    name = excluded.name, street = excluded.street, postcode = excluded.postcode,
                    city = excluded.city, country = excluded.country, vat_id = excluded.vat_id,
                    email = excluded.email, issuer_id = excluded.issuer_id, phone = excluded.phone,
                    tax_number = excluded.tax_number, iban = excluded.iban, bic = excluded.bic,
                    reseller_is_issuer = excluded.reseller_is_issuer, due_days = excluded.due_days,
                    reminder_after = excluded.reminder_after,
                    second_reminder_after = excluded.second_reminder_after,
                    suspension_after = excluded.suspension_after
                  """);
          bindParty(update, settings.company().party());
          bindIssuer(update, settings.company());
          bindPlan(update.bind("reseller_is_issuer", settings.resellerIsIssuer()), settings);
          var unused = update.execute();
        });
  }

  private static void bindParty(Update update, Party party) {
    var unused =
        update
            .bind("name", party.name())
            .bind("street", PartyColumns.street(party))
            .bind("postcode", party.address().postcode())
            .bind("city", party.address().city())
            .bind("country", PartyColumns.country(party))
            .bind("vat_id", PartyColumns.vatId(party))
            .bind("email", party.email());
  }

  private static void bindIssuer(Update update, Issuer company) {
    var unused =
        update
            .bind("issuer_id", company.id().value())
            .bind("phone", company.phone())
            .bind("tax_number", company.taxNumber())
            .bind("iban", company.bankAccount().map(BankAccount::iban))
            .bind("bic", company.bankAccount().flatMap(BankAccount::bic));
  }

  private static void bindPlan(Update update, BillingSettings settings) {
    var plan = settings.dunning();
    var unused =
        update
            .bind("due_days", plan.dueDays())
            .bind("reminder_after", plan.reminderAfter())
            .bind("second_reminder_after", plan.secondReminderAfter())
            .bind("suspension_after", plan.suspensionAfter());
  }

  private static BillingSettings toSettings(ResultSet row, StatementContext context)
      throws SQLException {
    return new BillingSettings(
        PartyColumns.issuer(row),
        row.getBoolean("reseller_is_issuer"),
        new DunningPlan(
            row.getInt("due_days"),
            row.getInt("reminder_after"),
            row.getInt("second_reminder_after"),
            row.getInt("suspension_after")));
  }
}
