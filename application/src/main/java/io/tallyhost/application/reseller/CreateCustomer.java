package io.tallyhost.application.reseller;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.AccountKind;
import io.tallyhost.domain.identity.AllowedAddresses;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.reseller.Customer;
import io.tallyhost.domain.reseller.Customers;
import io.tallyhost.domain.reseller.Customers.Tally;
import io.tallyhost.domain.reseller.Quantities;
import io.tallyhost.domain.reseller.Reseller;
import io.tallyhost.domain.shared.InvalidValue;
import java.util.Map;
import java.util.Optional;

/** Use case: a reseller gets a customer, as far as its limits go. */
public final class CreateCustomer {

  private final CustomerBook book;
  private final Registration registration;
  private final Customers customers;
  private final Office office;

  public CreateCustomer(
      CustomerBook book, Registration registration, Customers customers, Office office) {
    this.book = book;
    this.registration = registration;
    this.customers = customers;
    this.office = office;
  }

  /** The customer with its password, which is told this once. */
  public record Created(Customer customer, Account account, Registration.Initial password) {}

  public Created handle(Principal principal, NewCustomer asked) {
    return handle(principal, Permission.CUSTOMERS_CREATE, asked);
  }

  /** The same for somebody whose right to it has another name. */
  public Created handle(Principal principal, Permission permission, NewCustomer asked) {
    Access.require(principal, permission);
    var seller = asked.seller().orElse(principal.account());
    InvalidValue.unless(
        asked.seller().isPresent() || principal.kind().isReseller(),
        "reseller_id",
        "nothing",
        "the id of a reseller");
    var password = registration.initialPassword(asked.password());
    return office
        .unitOfWork()
        .perform(() -> create(principal, permission, asked.of(seller), password));
  }

  private Created create(
      Principal principal,
      Permission permission,
      NewCustomer asked,
      Registration.Initial password) {
    var seller = book.lockedSeller(asked.seller().orElseThrow());
    Access.require(principal, permission, seller.owner(), "Reseller");
    var account = registration.below(seller.owner(), AccountKind.CUSTOMER, start(asked, password));
    var customer = customer(asked, seller, account);
    CustomerBook.requireGrantable(seller, customer);
    book.requireRoom(seller, Tally.EMPTY, Tally.of(customer));
    customers.add(customer);
    office
        .recorder()
        .changed(
            principal,
            seller.owner(),
            permission.wireName(),
            account.id().value(),
            Map.of(),
            Facts.of(account, customer));
    office
        .recorder()
        .happened("customer.created", seller.owner(), Map.of("customer", account.id().value()));
    return new Created(customer, account, password);
  }

  private static Registration.Start start(NewCustomer asked, Registration.Initial password) {
    return new Registration.Start(
        asked.username(),
        asked.contact(),
        password.kept(),
        asked.password().isEmpty(),
        AllowedAddresses.anywhere(),
        Optional.empty());
  }

  private static Customer customer(NewCustomer asked, Reseller seller, Account account) {
    return new Customer(
        account.id(),
        seller.owner(),
        asked.company(),
        asked.share(),
        Quantities.none(),
        asked.signedUpVia(),
        seller.id());
  }
}
