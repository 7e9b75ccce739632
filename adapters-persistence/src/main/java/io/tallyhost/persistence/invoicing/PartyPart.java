package io.tallyhost.persistence.invoicing;

import io.tallyhost.domain.invoicing.Issuer;
import io.tallyhost.domain.invoicing.Party;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** A party as it was read: whoever is billed, or the issuer. */
record PartyPart(Party party, Optional<Issuer> issuer) {

  static PartyPart of(ResultSet row) throws SQLException {
    var isIssuer = row.getString("role").equals("ISSUER");
    return new PartyPart(
        PartyColumns.party(row),
        isIssuer ? Optional.of(PartyColumns.issuer(row)) : Optional.empty());
  }
}
