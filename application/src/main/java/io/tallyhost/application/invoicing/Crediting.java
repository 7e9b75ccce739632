package io.tallyhost.application.invoicing;

import io.tallyhost.domain.invoicing.Invoice;
import io.tallyhost.domain.invoicing.InvoiceBookings;
import io.tallyhost.domain.invoicing.Settlement;
import io.tallyhost.domain.wallet.TransactionKind;

/** What a credit note does: what is still owed gets less, what was paid goes back. */
record Crediting(InvoiceBooks books, InvoiceLedger ledger) {

  void settle(Invoice invoice, Invoice note, Settlement settlement) {
    var gross = note.totals().gross();
    books.settlements().update(settlement.credit(gross));
    ledger.book(
        note,
        TransactionKind.CREDIT_NOTE,
        "Credit note %s for %s".formatted(note.number(), invoice.number()),
        InvoiceBookings.credited(note, settlement.fromDebt(gross)));
  }
}
