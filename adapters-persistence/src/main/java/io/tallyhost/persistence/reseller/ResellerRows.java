package io.tallyhost.persistence.reseller;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.EmailAddress;
import io.tallyhost.domain.reseller.Allotment;
import io.tallyhost.domain.reseller.Appearance;
import io.tallyhost.domain.reseller.BillingMode;
import io.tallyhost.domain.reseller.BillingTerms;
import io.tallyhost.domain.reseller.Branding;
import io.tallyhost.domain.reseller.Buyer;
import io.tallyhost.domain.reseller.Company;
import io.tallyhost.domain.reseller.HostName;
import io.tallyhost.domain.reseller.Nameservers;
import io.tallyhost.domain.reseller.NetworkScope;
import io.tallyhost.domain.reseller.Overselling;
import io.tallyhost.domain.reseller.Reseller;
import io.tallyhost.domain.reseller.ResellerDetails;
import io.tallyhost.domain.reseller.ResellerListing;
import io.tallyhost.domain.reseller.ResellerProfile;
import io.tallyhost.domain.reseller.SubReseller;
import io.tallyhost.domain.reseller.TopLevelReseller;
import io.tallyhost.domain.reseller.WanCheck;
import io.tallyhost.domain.tax.Country;
import io.tallyhost.domain.tax.TaxProfile;
import io.tallyhost.domain.tax.VatId;
import io.tallyhost.domain.wallet.CreditLimit;
import io.tallyhost.domain.wallet.Wallet;
import io.tallyhost.persistence.identity.AccountRows;
import io.tallyhost.persistence.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/** How resellers become rows and come back. */
public final class ResellerRows {

  private ResellerRows() {}

  static <S extends SqlStatement<S>> S bind(S statement, Reseller reseller) {
    var profile = reseller.details().profile();
    bindNetworks(statement, profile.networks());
    return bindTerms(bindLooks(statement, reseller.details().appearance()), reseller)
        .bind("root", reseller.owner().root().value())
        .bind("account", reseller.id().value())
        .bind("displayName", profile.company().displayName())
        .bind("companyName", profile.company().companyName())
        .bind("address", profile.company().address())
        .bind("country", profile.tax().country().map(Country::code))
        .bind("vatId", profile.tax().vatId().map(VatId::value))
        .bind("wanCheck", profile.wanCheck().name());
  }

  private static <S extends SqlStatement<S>> void bindNetworks(S statement, NetworkScope networks) {
    networks
        .names()
        .ifPresentOrElse(
            names -> statement.bindArray("networks", String.class, names),
            () -> statement.bindNull("networks", Types.ARRAY));
  }

  private static <S extends SqlStatement<S>> S bindTerms(S statement, Reseller reseller) {
    var billing = reseller.billing();
    var allotment = reseller.allotment();
    return statement
        .bind("billingMode", billing.mode().name())
        .bind("vpsLimit", billing.vpsLimit())
        .bind("autoCharge", billing.autoCharge())
        .bind("package", allotment.packageName())
        .bindArray("limits", Long.class, Amounts.of(allotment.limits()))
        .bindArray("grants", String.class, Amounts.of(allotment.grants()))
        .bind("overselling", allotment.overselling().enabled())
        .bind("ratio", allotment.overselling().ratio());
  }

  private static <S extends SqlStatement<S>> S bindLooks(S statement, Appearance looks) {
    var branding = looks.branding();
    return statement
        .bind("brandEnabled", branding.enabled())
        .bind("brandCompany", branding.companyName())
        .bind("brandLogo", branding.logoUrl())
        .bind("brandColor", branding.primaryColor())
        .bind("brandEmail", branding.supportEmail().map(EmailAddress::value))
        .bind("brandDomain", branding.customDomain().map(HostName::value))
        .bindArray(
            "nameservers",
            String.class,
            looks.nameservers().hosts().stream().map(HostName::value).toList());
  }

  static Reseller reseller(ResultSet row, StatementContext context) throws SQLException {
    var id = new AccountId(row.getString("account_id"));
    var root = new AccountId(row.getString("root_account_id"));
    var details = details(row);
    return root.equals(id) ? new TopLevelReseller(id, details) : new SubReseller(root, id, details);
  }

  static ResellerListing listing(ResultSet row, StatementContext context) throws SQLException {
    var buyer = buyer(row, context);
    return new ResellerListing(
        buyer.reseller(),
        buyer.account(),
        buyer.wallet(),
        new ResellerListing.Counts(
            row.getLong("sub_resellers"), row.getLong("customers"), row.getLong("open_cases")));
  }

  static Buyer buyer(ResultSet row, StatementContext context) throws SQLException {
    return new Buyer(
        reseller(row, context),
        AccountRows.account(row, context),
        new Wallet(
            Columns.owner(row),
            Columns.money(row, "balance"),
            new CreditLimit(Columns.money(row, "credit_limit")),
            Columns.money(row, "arrears"),
            row.getLong("entries")));
  }

  static Company company(ResultSet row) throws SQLException {
    return new Company(
        Columns.optionalText(row, "display_name"),
        Columns.optionalText(row, "company_name"),
        Columns.optionalText(row, "address"));
  }

  private static ResellerDetails details(ResultSet row) throws SQLException {
    return new ResellerDetails(profile(row), billing(row), allotment(row), appearance(row));
  }

  private static ResellerProfile profile(ResultSet row) throws SQLException {
    var hasScope = row.getArray("network_scope") != null;
    return new ResellerProfile(
        company(row),
        new TaxProfile(
            Columns.optionalText(row, "country").map(Country::new),
            Columns.optionalText(row, "vat_id").map(VatId::new)),
        hasScope ? NetworkScope.of(Columns.texts(row, "network_scope")) : NetworkScope.everywhere(),
        WanCheck.valueOf(row.getString("wan_check")));
  }

  /** For those who want nothing else of it. */
  public static BillingTerms billing(ResultSet row) throws SQLException {
    return new BillingTerms(
        BillingMode.valueOf(row.getString("billing_mode")),
        Optional.ofNullable(row.getObject("vps_limit", Integer.class)),
        row.getBoolean("auto_charge"));
  }

  private static Allotment allotment(ResultSet row) throws SQLException {
    return new Allotment(
        row.getString("package_name"),
        Amounts.limits(row, "limits"),
        Amounts.grants(row, "grants"),
        new Overselling(row.getBoolean("overselling"), row.getBigDecimal("overselling_ratio")));
  }

  private static Appearance appearance(ResultSet row) throws SQLException {
    return new Appearance(
        new Branding(
            row.getBoolean("brand_enabled"),
            Columns.optionalText(row, "brand_company"),
            Columns.optionalText(row, "brand_logo"),
            Columns.optionalText(row, "brand_color"),
            Columns.optionalText(row, "brand_email").map(EmailAddress::new),
            Columns.optionalText(row, "brand_domain").map(HostName::new)),
        new Nameservers(Columns.texts(row, "nameservers").stream().map(HostName::new).toList()));
  }
}
