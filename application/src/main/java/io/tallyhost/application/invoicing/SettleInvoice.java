package io.tallyhost.application.invoicing;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.invoicing.ShowInvoice.Shown;
import io.tallyhost.application.shared.Conflict;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.invoicing.InvoiceId;
import io.tallyhost.domain.money.Money;
import java.util.Map;
import java.util.Optional;

/** Use case: pay what is owed of an invoice from its owner's wallet, before anybody asks for it. */
public final class SettleInvoice {

  private final ShowInvoice showInvoice;
  private final InvoiceBooks books;
  private final PayInvoice pay;
  private final Office office;

  public SettleInvoice(InvoiceBooks books, PayInvoice pay, Office office) {
    this.showInvoice = new ShowInvoice(books);
    this.books = books;
    this.pay = pay;
    this.office = office;
  }

  /** The invoice afterwards; something is outstanding when the wallet does not cover it. */
  public Shown handle(Principal principal, InvoiceId id) {
    return office.unitOfWork().perform(() -> settle(principal, id));
  }

  private Shown settle(Principal principal, InvoiceId id) {
    var invoice = showInvoice.visible(principal, id, Permission.ORDERS_PAY);
    var owed =
        books.settlements().lock(id).orElseThrow(() -> new NotFound("Invoice")).outstanding();
    if (owed.isZero()) {
      throw new Conflict("Nothing is owed of this invoice");
    }
    var after = pay.fromWallet(id);
    if (after.outstanding().isZero()) {
      office
          .recorder()
          .changed(
              principal,
              invoice.owner(),
              "invoices.settle",
              id.value(),
              told(owed),
              told(after.outstanding()));
    }
    return new Shown(invoice, Optional.of(after));
  }

  private static Map<String, String> told(Money outstanding) {
    return Map.of("outstanding_cents", Long.toString(outstanding.minor()));
  }
}
