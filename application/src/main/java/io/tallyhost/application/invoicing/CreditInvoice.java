package io.tallyhost.application.invoicing;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Conflict;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.invoicing.CreditNote;
import io.tallyhost.domain.invoicing.CreditNote.Explanation;
import io.tallyhost.domain.invoicing.CreditOutcome;
import io.tallyhost.domain.invoicing.Invoice;
import io.tallyhost.domain.invoicing.InvoiceDraft;
import io.tallyhost.domain.invoicing.InvoiceId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Use case: take back an invoice or some of its lines. What is still owed gets less; what was paid
 * goes back to the wallet.
 */
public final class CreditInvoice {

  /** Which lines, counted from 1; all that are left when none are named. */
  public record Command(InvoiceId invoice, Optional<Set<Integer>> lines, String reason) {}

  private final ShowInvoice showInvoice;
  private final InvoiceBooks books;
  private final IssueInvoices issueInvoices;
  private final Crediting crediting;
  private final Office office;

  public CreditInvoice(
      InvoiceBooks books, IssueInvoices issueInvoices, InvoiceLedger ledger, Office office) {
    this.showInvoice = new ShowInvoice(books);
    this.books = books;
    this.issueInvoices = issueInvoices;
    this.crediting = new Crediting(books, ledger);
    this.office = office;
  }

  public Invoice handle(Principal principal, Command command) {
    return office.unitOfWork().perform(() -> credit(principal, command));
  }

  private Invoice credit(Principal principal, Command command) {
    Access.requireOperator(principal, Permission.INVOICES_CREDIT);
    var invoice = showInvoice.visible(principal, command.invoice(), Permission.INVOICES_CREDIT);
    // Locked before looking for earlier notes: two at once would take back a line twice.
    var settlement = books.settlements().lock(invoice.id());
    var note = issueInvoices.issue(drafted(invoice, command));
    crediting.settle(invoice, note, settlement.orElseThrow(() -> new NotFound("Invoice")));
    office
        .recorder()
        .changed(
            principal,
            invoice.owner(),
            "invoices.credit",
            invoice.id().value(),
            Map.of(),
            Map.of("credit_note", note.number().value(), "reason", command.reason()));
    return note;
  }

  private InvoiceDraft drafted(Invoice invoice, Command command) {
    return outcome(invoice, command)
        .fold(
            CreditOutcome.Drafted::draft,
            refused -> {
              throw new Conflict(refused.reason());
            });
  }

  private CreditOutcome outcome(Invoice invoice, Command command) {
    var earlier = books.invoices().correctionsOf(invoice.id());
    var today = LocalDate.ofInstant(office.now(), ZoneOffset.UTC);
    return command
        .lines()
        .map(
            lines ->
                CreditNote.ofLines(
                    invoice, earlier, lines, new Explanation(command.reason(), today)))
        .orElseGet(() -> CreditNote.ofTheRest(invoice, earlier, command.reason(), today));
  }
}
