package io.tallyhost.application.invoicing;

import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.invoicing.Invoice;
import io.tallyhost.domain.invoicing.InvoiceId;
import io.tallyhost.domain.invoicing.Settlement;
import java.util.Optional;

/** Use case: one document, and what has become of it. */
public final class ShowInvoice {

  /** A credit note and an old document have no settlement. */
  public record Shown(Invoice invoice, Optional<Settlement> settlement) {}

  private final InvoiceBooks books;

  public ShowInvoice(InvoiceBooks books) {
    this.books = books;
  }

  public Shown handle(Principal principal, InvoiceId id) {
    var invoice = visible(principal, id, Permission.INVOICES_VIEW);
    return new Shown(invoice, books.settlements().find(id));
  }

  /** The document, if the caller may know of it and do that with it. */
  Invoice visible(Principal principal, InvoiceId id, Permission permission) {
    var invoice = books.invoices().find(id).orElseThrow(() -> new NotFound("Invoice"));
    Access.require(principal, permission, invoice.owner(), "Invoice");
    return invoice;
  }
}
