package io.tallyhost.application.reseller;

import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.AccountKind;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.reseller.CustomerListing;
import io.tallyhost.domain.reseller.CustomerQuery;
import io.tallyhost.domain.reseller.Customers;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;

/** Use case: the customers within the caller's sight. */
public final class ListCustomers {

  private final Customers customers;

  public ListCustomers(Customers customers) {
    this.customers = customers;
  }

  public Page<CustomerListing> handle(Principal principal, CustomerQuery query, PageRequest page) {
    Access.require(principal, Permission.CUSTOMERS_VIEW);
    return customers.list(scoped(principal, query), page);
  }

  // What a query asks beyond the caller's sight, it does not find.
  private static CustomerQuery scoped(Principal principal, CustomerQuery query) {
    if (principal.isOperator()) {
      return query;
    }
    var within = query.within(principal.owner().root());
    return principal.kind() == AccountKind.SUB_RESELLER ? within.of(principal.account()) : within;
  }
}
