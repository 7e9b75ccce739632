package io.tallyhost.application.reseller;

import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.identity.Username;
import io.tallyhost.domain.reseller.CustomerListing;

/** Use case: one customer, by id, by public number or by name. */
public final class ShowCustomer {

  private final CustomerBook book;
  private final Accounts accounts;

  public ShowCustomer(CustomerBook book, Accounts accounts) {
    this.book = book;
    this.accounts = accounts;
  }

  public CustomerListing handle(Principal principal, AccountId id) {
    var seen = book.seen(principal, Permission.CUSTOMERS_VIEW, id);
    if (seen.account().isDeleted()) {
      throw missing();
    }
    return seen;
  }

  public CustomerListing handle(Principal principal, long serial) {
    var id = accounts.findBySerial(serial).map(Account::id).orElseThrow(ShowCustomer::missing);
    return handle(principal, id);
  }

  public CustomerListing handle(Principal principal, Username username) {
    var id = accounts.findByUsername(username).map(Account::id).orElseThrow(ShowCustomer::missing);
    return handle(principal, id);
  }

  private static NotFound missing() {
    return new NotFound("Customer");
  }
}
