package io.tallyhost.application.invoicing;

import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.invoicing.InvoiceSummary;
import io.tallyhost.domain.invoicing.Invoices;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import java.util.Optional;

/** Use case: the caller's own documents, newest first; the operator may look at everybody's. */
public final class ListInvoices {

  private final Invoices invoices;

  public ListInvoices(Invoices invoices) {
    this.invoices = invoices;
  }

  public Page<InvoiceSummary> handle(Principal principal, PageRequest page) {
    Access.require(principal, Permission.INVOICES_VIEW);
    return invoices.list(Optional.of(principal.account()), page);
  }

  /** Of one account or of all of them. */
  public Page<InvoiceSummary> ofAnybody(
      Principal principal, Optional<AccountId> account, PageRequest page) {
    Access.requireOperator(principal, Permission.INVOICES_VIEW);
    return invoices.list(account, page);
  }
}
