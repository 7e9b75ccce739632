package io.tallyhost.persistence.invoicing;

import static io.tallyhost.persistence.shared.Columns.optionalText;

import io.tallyhost.domain.invoicing.BankAccount;
import io.tallyhost.domain.invoicing.Issuer;
import io.tallyhost.domain.invoicing.IssuerId;
import io.tallyhost.domain.invoicing.Party;
import io.tallyhost.domain.invoicing.PostalAddress;
import io.tallyhost.domain.tax.Country;
import io.tallyhost.domain.tax.TaxProfile;
import io.tallyhost.domain.tax.VatId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** How a party and an issuer lie in columns, wherever they do. */
final class PartyColumns {

  private PartyColumns() {}

  static Party party(ResultSet row) throws SQLException {
    return new Party(
        row.getString("name"),
        new PostalAddress(
            optionalText(row, "street")
                .map(text -> List.of(text.split("\n", -1)))
                .orElse(List.of()),
            optionalText(row, "postcode"),
            optionalText(row, "city")),
        new TaxProfile(
            optionalText(row, "country").map(Country::new),
            optionalText(row, "vat_id").map(VatId::new)),
        optionalText(row, "email"));
  }

  static Issuer issuer(ResultSet row) throws SQLException {
    var bic = optionalText(row, "bic");
    return new Issuer(
        new IssuerId(row.getString("issuer_id")),
        party(row),
        optionalText(row, "phone"),
        optionalText(row, "tax_number"),
        optionalText(row, "iban").map(iban -> new BankAccount(iban, bic)));
  }

  /** The street as one text; nothing when there are no lines. */
  static Optional<String> street(Party party) {
    var lines = party.address().street();
    return lines.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", lines));
  }

  static Optional<String> country(Party party) {
    return party.tax().country().map(Country::code);
  }

  static Optional<String> vatId(Party party) {
    return party.tax().vatId().map(VatId::value);
  }
}
