package io.tallyhost.domain.invoicing;

import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.tax.Totals;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;

/** An issued document. Nothing about it ever changes; a credit note takes back what was wrong. */
public record Invoice(
    InvoiceId id,
    Owner owner,
    InvoiceNumber number,
    Instant issuedAt,
    InvoiceSource source,
    Optional<String> orderId,
    Snapshot snapshot) {

  public Totals totals() {
    return snapshot.totals();
  }

  public Currency currency() {
    return totals().net().currency();
  }

  public DocumentKind kind() {
    return snapshot.fold(Snapshot.Current::kind, legacy -> DocumentKind.INVOICE);
  }
}
