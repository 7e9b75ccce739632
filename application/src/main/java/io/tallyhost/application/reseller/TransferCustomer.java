package io.tallyhost.application.reseller;

import io.tallyhost.application.audit.Recorder;
import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Conflict;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.identity.Standing;
import io.tallyhost.domain.reseller.Customer;
import io.tallyhost.domain.reseller.CustomerListing;
import io.tallyhost.domain.reseller.Customers;
import io.tallyhost.domain.reseller.Customers.Tally;
import io.tallyhost.domain.reseller.Reseller;
import java.util.Map;

/**
 * Use case: a customer goes over to another reseller, with its services. What was charged before
 * stays in the books of whoever was charged.
 */
public final class TransferCustomer {

  private final CustomerBook book;
  private final Customers customers;
  private final Accounts accounts;
  private final Belongings belongings;
  private final UnitOfWork unitOfWork;
  private final Recorder recorder;

  public TransferCustomer(
      CustomerBook book,
      Customers customers,
      Accounts accounts,
      Belongings belongings,
      UnitOfWork unitOfWork,
      Recorder recorder) {
    this.book = book;
    this.customers = customers;
    this.accounts = accounts;
    this.belongings = belongings;
    this.unitOfWork = unitOfWork;
    this.recorder = recorder;
  }

  /** Who goes to whom. */
  public record Command(AccountId customer, AccountId receiver) {}

  public CustomerListing handle(Principal principal, Command command) {
    return unitOfWork.perform(() -> transfer(principal, command));
  }

  private CustomerListing transfer(Principal principal, Command command) {
    var found = book.locked(principal, Permission.CUSTOMERS_TRANSFER, command.customer());
    var receiver = receiver(principal, command.receiver());
    var before = found.customer();
    if (before.seller().equals(receiver.owner())) {
      return found;
    }
    var after = before.movedTo(receiver.owner());
    requireWelcome(receiver, before, after);
    var account = found.account().change().parent(receiver.owner()).done();
    accounts.update(account);
    customers.update(after);
    belongings.move(after.id(), receiver.owner());
    record(principal, before, after);
    return new CustomerListing(after, account);
  }

  private Reseller receiver(Principal principal, AccountId id) {
    var receiver = book.lockedSeller(id);
    Access.require(principal, Permission.CUSTOMERS_TRANSFER, receiver.owner(), "Reseller");
    if (!accounts.standing(id).map(Standing::mayAct).orElse(false)) {
      throw new NotFound("Reseller");
    }
    return receiver;
  }

  private void requireWelcome(Reseller receiver, Customer before, Customer after) {
    var beyond = after.granted().grants().beyond(receiver.allotment().grants());
    if (!beyond.isEmpty()) {
      throw new Conflict("The receiving reseller may not grant " + Names.of(beyond));
    }
    // Within one root the sums of the parent stay as they are; the customer is in them already.
    var stays = before.seller().root().equals(receiver.owner().root());
    if (stays && receiver.parent().isEmpty()) {
      return;
    }
    book.requireRoomOf(receiver, Tally.EMPTY, Tally.of(after));
    if (!stays) {
      book.requireRoomAbove(receiver, Tally.EMPTY, Tally.of(after));
    }
  }

  private void record(Principal principal, Customer before, Customer after) {
    var was = Map.of("reseller", before.seller().account().value());
    var is = Map.of("reseller", after.seller().account().value());
    recorder.changed(principal, before.seller(), "customers.transfer", after.id().value(), was, is);
    recorder.changed(principal, after.seller(), "customers.transfer", after.id().value(), was, is);
    recorder.happened("customer.transferred", after.seller(), is);
  }
}
