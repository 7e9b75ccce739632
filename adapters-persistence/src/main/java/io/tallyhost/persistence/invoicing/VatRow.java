package io.tallyhost.persistence.invoicing;

import io.tallyhost.domain.invoicing.Invoice;
import io.tallyhost.domain.tax.VatLine;
import java.util.stream.Stream;

/** A tax of a document, counted from 1. */
record VatRow(Invoice invoice, long number, VatLine line) {

  static Stream<VatRow> of(Invoice invoice) {
    return LineRow.numbered(
        invoice.totals().vatLines(), (number, line) -> new VatRow(invoice, number, line));
  }
}
