package io.tallyhost.application.invoicing;

import io.tallyhost.application.audit.Recorder;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.invoicing.Invoice;
import io.tallyhost.domain.invoicing.InvoiceId;
import io.tallyhost.domain.invoicing.Settlement;
import io.tallyhost.domain.money.Money;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Pays what is owed of an invoice from the wallet, whole or not at all. Asked by those use cases
 * that collect; safe to ask again, because what is paid is not owed.
 */
public final class PayInvoice {

  private final InvoiceBooks books;
  private final InvoiceLedger ledger;
  private final Recorder recorder;
  private final UnitOfWork unitOfWork;

  public PayInvoice(
      InvoiceBooks books, InvoiceLedger ledger, Recorder recorder, UnitOfWork unitOfWork) {
    this.books = books;
    this.ledger = ledger;
    this.recorder = recorder;
    this.unitOfWork = unitOfWork;
  }

  /** The settlement afterwards; something is outstanding when the wallet does not cover it. */
  public Settlement fromWallet(InvoiceId id) {
    return unitOfWork.perform(
        () -> pay(id, () -> books.invoices().find(id).orElseThrow(() -> new NotFound("Invoice"))));
  }

  /** The same for whoever holds the document, which never changes, already. */
  Settlement fromWallet(Invoice issued) {
    return unitOfWork.perform(() -> pay(issued.id(), () -> issued));
  }

  private Settlement pay(InvoiceId id, Supplier<Invoice> document) {
    var settlement = books.settlements().lock(id).orElseThrow(() -> new NotFound("Invoice"));
    if (settlement.outstanding().isZero()) {
      return settlement;
    }
    var invoice = document.get();
    var owed = settlement.outstanding();
    return ledger
        .pay(invoice, owed)
        .fold(debited -> paid(invoice, settlement, owed), refused -> settlement);
  }

  private Settlement paid(Invoice invoice, Settlement settlement, Money amount) {
    var after = settlement.pay(amount);
    books.settlements().update(after);
    var facts =
        Map.of("number", invoice.number().value(), "paid_cents", Long.toString(amount.minor()));
    recorder.changedByItself(invoice.owner(), "invoices.pay", invoice.id().value(), facts);
    recorder.happened("invoice.paid", invoice.owner(), facts);
    return after;
  }
}
