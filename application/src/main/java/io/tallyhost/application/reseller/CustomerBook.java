package io.tallyhost.application.reseller;

import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Conflict;
import io.tallyhost.application.shared.Forbidden;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.identity.Standing;
import io.tallyhost.domain.reseller.Customer;
import io.tallyhost.domain.reseller.CustomerListing;
import io.tallyhost.domain.reseller.Customers;
import io.tallyhost.domain.reseller.Customers.Tally;
import io.tallyhost.domain.reseller.Reseller;
import io.tallyhost.domain.reseller.Resellers;
import io.tallyhost.domain.reseller.Room;

/** Finds customers for somebody who asks, and holds their resellers to their limits. */
public final class CustomerBook {

  private static final String THING = "Customer";

  private final Customers customers;
  private final Resellers resellers;
  private final Accounts accounts;

  public CustomerBook(Customers customers, Resellers resellers, Accounts accounts) {
    this.customers = customers;
    this.resellers = resellers;
    this.accounts = accounts;
  }

  /** One that the caller may see and do this to. */
  CustomerListing seen(Principal principal, Permission permission, AccountId id) {
    var found = customers.show(id).orElseThrow(() -> new NotFound(THING));
    Access.require(principal, permission, found.customer().seller(), THING);
    return found;
  }

  /** The same, locked; nothing for one that was deleted. Its reseller is locked before it. */
  CustomerListing locked(Principal principal, Permission permission, AccountId id) {
    var seen = seen(principal, permission, id);
    var unused = lockedSeller(seen.customer().seller().account());
    var customer = customers.lock(id).orElseThrow(() -> new NotFound(THING));
    Access.require(principal, permission, customer.seller(), THING);
    return new CustomerListing(customer, lockedAccount(id));
  }

  /** A reseller who can have customers, locked after its parent. */
  Reseller lockedSeller(AccountId id) {
    var seller = resellers.find(id).orElseThrow(() -> new NotFound("Reseller"));
    var unused = seller.parent().flatMap(resellers::lock);
    return resellers.lock(id).orElseThrow(() -> new NotFound("Reseller"));
  }

  /** Keeps one that was locked as it is now. */
  CustomerListing keep(Customer customer, Account account) {
    accounts.update(account);
    customers.update(customer);
    return new CustomerListing(customer, account);
  }

  /** Whether that reseller, as things stand, may do anything. */
  boolean mayAct(AccountId seller) {
    return accounts.standing(seller).map(Standing::mayAct).orElse(false);
  }

  /** Refuses what the seller, or the parent above it, has no room for. */
  void requireRoom(Reseller seller, Tally gone, Tally coming) {
    requireRoomOf(seller, gone, coming);
    requireRoomAbove(seller, gone, coming);
  }

  void requireRoomAbove(Reseller seller, Tally gone, Tally coming) {
    seller.parent().flatMap(resellers::find).ifPresent(it -> requireRoomOf(it, gone, coming));
  }

  /** Refuses what the seller may not pass on itself. */
  static void requireGrantable(Reseller seller, Customer customer) {
    var beyond = customer.granted().grants().beyond(seller.allotment().grants());
    if (!beyond.isEmpty()) {
      throw new Forbidden("This reseller may not grant " + Names.of(beyond));
    }
  }

  void requireRoomOf(Reseller reseller, Tally gone, Tally coming) {
    var now = customers.tally(reseller.owner());
    new Room(reseller.allotment(), now)
        .exceededBy(now.minus(gone).plus(coming))
        .ifPresent(
            resource -> {
              throw new Conflict("The limit of " + Names.of(resource) + " is reached");
            });
  }

  private Account lockedAccount(AccountId id) {
    return accounts.lock(id).filter(it -> !it.isDeleted()).orElseThrow(() -> new NotFound(THING));
  }
}
