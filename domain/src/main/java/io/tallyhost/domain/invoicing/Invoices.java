package io.tallyhost.domain.invoicing;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Driven port: the issued documents. There is no way to change or remove one. */
public interface Invoices {

  /** New documents; refused when one of that id or for that source is there. */
  void add(List<Invoice> invoices);

  /** Lines of documents that come later in the same unit of work, once they have their numbers. */
  void addLines(Map<InvoiceId, InvoiceDraft> coming);

  /** The same as {@link #add} for documents whose lines are there already. */
  void addRest(List<Invoice> invoices);

  Optional<Invoice> find(InvoiceId id);

  /** The documents that exist already for the sources of these drafts. */
  List<Invoice> issuedFor(Collection<InvoiceDraft> drafts);

  /** Which sources of these drafts have a document. */
  Set<InvoiceSource> sourcesOf(Collection<InvoiceDraft> drafts);

  /** Those whose usage of that month, paid in advance, has its document. */
  Set<AccountId> usageInvoiced(Collection<Owner> owners, LocalDate month);

  /** The credit notes of an invoice, oldest first. */
  List<Invoice> correctionsOf(InvoiceId invoice);

  /** The last day of the newest invoice of a month that ended before that day. */
  Optional<LocalDate> lastMonthBefore(Owner owner, LocalDate first);

  /** Newest first, of one account or of everybody. */
  Page<InvoiceSummary> list(Optional<AccountId> account, PageRequest page);
}
