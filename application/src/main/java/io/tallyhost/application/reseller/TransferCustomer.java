package io.tallyhost.application.reseller;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Conflict;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.reseller.Customer;
import io.tallyhost.domain.reseller.CustomerListing;
import io.tallyhost.domain.reseller.Customers.Tally;
import io.tallyhost.domain.reseller.Reseller;
import java.util.Map;

/**
 * Use case: a customer goes over to another reseller, with its services. What was charged before
 * stays in the books of whoever was charged.
 */
public final class TransferCustomer {

  private final CustomerBook book;
  private final Belongings belongings;
  private final Office office;

  public TransferCustomer(CustomerBook book, Belongings belongings, Office office) {
    this.book = book;
    this.belongings = belongings;
    this.office = office;
  }

  /** Who goes to whom. */
  public record Command(AccountId customer, AccountId receiver) {}

  public CustomerListing handle(Principal principal, Command command) {
    return office.unitOfWork().perform(() -> transfer(principal, command));
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
    var kept = book.keep(after, account);
    belongings.move(after.id(), receiver.owner());
    record(principal, before, after);
    return kept;
  }

  private Reseller receiver(Principal principal, AccountId id) {
    var receiver = book.lockedSeller(id);
    Access.require(principal, Permission.CUSTOMERS_TRANSFER, receiver.owner(), "Reseller");
    if (!book.mayAct(id)) {
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
    office
        .recorder()
        .changed(principal, before.seller(), "customers.transfer", after.id().value(), was, is);
    office
        .recorder()
        .changed(principal, after.seller(), "customers.transfer", after.id().value(), was, is);
    office.recorder().happened("customer.transferred", after.seller(), is);
  }
}
