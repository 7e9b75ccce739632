package io.tallyhost.application.invoicing;

import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.invoicing.Invoice;
import io.tallyhost.domain.invoicing.InvoiceId;
import io.tallyhost.domain.invoicing.InvoicePrinter;
import io.tallyhost.domain.invoicing.Snapshot;

/** Use case: a document as a file, for people (PDF) or for machines (XRechnung). */
public final class RenderInvoice {

  /** What is wanted. */
  public enum Format {
    PDF,
    XRECHNUNG
  }

  /** Which document, and how. */
  public record Command(InvoiceId id, Format format) {}

  private final ShowInvoice showInvoice;
  private final InvoicePrinter printer;

  public RenderInvoice(ShowInvoice showInvoice, InvoicePrinter printer) {
    this.showInvoice = showInvoice;
    this.printer = printer;
  }

  public RenderOutcome handle(Principal principal, Command command) {
    var invoice = showInvoice.visible(principal, command.id(), Permission.INVOICES_VIEW);
    return invoice
        .snapshot()
        .fold(
            said -> command.format() == Format.PDF ? pdf(invoice, said) : xml(invoice, said),
            legacy -> RenderOutcome.Refused.LEGACY_FORMAT);
  }

  private RenderOutcome pdf(Invoice invoice, Snapshot.Current said) {
    return new RenderOutcome.Rendered(
        invoice.number() + ".pdf", "application/pdf", printer.pdf(invoice, said));
  }

  private RenderOutcome xml(Invoice invoice, Snapshot.Current said) {
    return printer
        .xml(invoice, said)
        .<RenderOutcome>map(
            bytes ->
                new RenderOutcome.Rendered(invoice.number() + ".xml", "application/xml", bytes))
        .orElse(RenderOutcome.Refused.COUNTRY_MISSING);
  }
}
