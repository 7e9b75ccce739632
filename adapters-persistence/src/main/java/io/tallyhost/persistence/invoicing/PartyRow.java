package io.tallyhost.persistence.invoicing;

import io.tallyhost.domain.invoicing.BankAccount;
import io.tallyhost.domain.invoicing.Invoice;
import io.tallyhost.domain.invoicing.Issuer;
import io.tallyhost.domain.invoicing.Party;
import io.tallyhost.domain.tax.TaxProfile;
import java.util.Optional;
import java.util.stream.Stream;

/** A party of a document, which is its issuer or is not. */
record PartyRow(Invoice invoice, Party party, Optional<Issuer> issuer) {

  static Stream<PartyRow> of(Invoice invoice) {
    return invoice
        .snapshot()
        .fold(
            said ->
                Stream.of(
                    new PartyRow(invoice, said.issuer().party(), Optional.of(said.issuer())),
                    new PartyRow(invoice, said.billTo(), Optional.empty())),
            legacy ->
                Stream.of(
                    new PartyRow(
                        invoice,
                        Party.named(legacy.billToName(), TaxProfile.UNKNOWN),
                        Optional.empty())));
  }

  Optional<BankAccount> bank() {
    return issuer.flatMap(Issuer::bankAccount);
  }
}
