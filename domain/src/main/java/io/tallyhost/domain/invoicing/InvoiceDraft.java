package io.tallyhost.domain.invoicing;

import io.tallyhost.domain.identity.Owner;
import java.time.Instant;
import java.util.Optional;

/**
 * A document that lacks only its id, number and time. Whose it is, what it is for, and what it will
 * say.
 *
 * @param owner who is billed
 */
public record InvoiceDraft(
    Owner owner, InvoiceSource source, Optional<String> orderId, Snapshot.Current snapshot) {

  /** The series in which it is counted when it is issued then. */
  public NumberSeries series(Instant issuedAt) {
    return NumberSeries.at(snapshot.issuer().id(), snapshot.kind(), issuedAt);
  }

  /** The document, as the n-th of its series. */
  public Invoice issued(InvoiceId id, long sequence, Instant at) {
    return new Invoice(
        id, owner, InvoiceNumber.of(series(at), sequence), at, source, orderId, snapshot);
  }
}
