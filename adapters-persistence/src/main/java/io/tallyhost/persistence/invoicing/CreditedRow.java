package io.tallyhost.persistence.invoicing;

import io.tallyhost.domain.invoicing.Correction;
import io.tallyhost.domain.invoicing.Invoice;
import io.tallyhost.domain.invoicing.InvoiceId;
import io.tallyhost.domain.invoicing.Snapshot;
import java.util.Optional;
import java.util.stream.Stream;

/** A line of an invoice that a credit note takes back. */
record CreditedRow(Invoice note, InvoiceId invoice, long line) {

  static Stream<CreditedRow> of(Invoice note) {
    return correction(note).stream()
        .flatMap(
            correction ->
                correction.lines().stream()
                    .map(line -> new CreditedRow(note, correction.invoice(), line)));
  }

  static Optional<Correction> correction(Invoice invoice) {
    return invoice.snapshot().fold(Snapshot.Current::corrects, legacy -> Optional.empty());
  }
}
