package io.tallyhost.application.reseller;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.shared.Conflict;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Contact;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.reseller.Customer;
import io.tallyhost.domain.reseller.CustomerListing;
import io.tallyhost.domain.reseller.Customers.Tally;
import java.util.function.UnaryOperator;

/** Use case: changes how a customer is reached, what it was promised, or what it uses. */
public final class EditCustomer {

  private final CustomerBook book;
  private final Office office;

  public EditCustomer(CustomerBook book, Office office) {
    this.book = book;
    this.office = office;
  }

  /** Whom, and how each new value comes from the old. */
  public record Command(
      AccountId customer, UnaryOperator<Contact> contact, UnaryOperator<Customer> change) {}

  public CustomerListing handle(Principal principal, Command command) {
    return office.unitOfWork().perform(() -> edit(principal, command));
  }

  private CustomerListing edit(Principal principal, Command command) {
    var before = book.locked(principal, Permission.CUSTOMERS_EDIT, command.customer());
    var customer = command.change().apply(before.customer());
    requireAllowed(before.customer(), customer);
    var account = contacted(before.account(), command);
    var kept = book.keep(customer, account);
    var was = Facts.of(before.account(), before.customer());
    var is = Facts.of(account, customer);
    office
        .recorder()
        .changed(
            principal,
            customer.seller(),
            "customers.edit",
            account.id().value(),
            Facts.differing(was, is),
            Facts.differing(is, was));
    return kept;
  }

  private void requireAllowed(Customer before, Customer after) {
    if (!before.seller().equals(after.seller())) {
      throw new Conflict("A customer moves by being transferred");
    }
    var seller = book.lockedSeller(after.seller().account());
    if (!before.granted().grants().equals(after.granted().grants())) {
      CustomerBook.requireGrantable(seller, after);
    }
    book.requireRoom(seller, Tally.of(before), Tally.of(after));
  }

  private static Account contacted(Account account, Command command) {
    return account.change().contact(command.contact().apply(account.contact())).done();
  }
}
